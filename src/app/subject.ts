import type { Exercise, Lesson, LessonEntry, LessonFiles, RecordedLesson } from '#course/lesson.ts'
import type { Recording } from '#course/recording.ts'
import type { Sample } from '#course/sample.ts'
import type { Route } from './route.ts'

/** What the workbench is open on: a lesson, or the learner's own scratchpad. */
export interface Subject {
  readonly id: string
  readonly title: string
  readonly files: LessonFiles
  readonly exercise: Exercise | null
  /** The lesson as the course's index has it, and its text. */
  readonly lesson: LessonEntry | null
  readonly html: string
  readonly intro: Lesson['intro']
  readonly docs: Lesson['docs']
  /** What its code gave when the page was built, to be read before the first run; null when there is no telling. */
  readonly recorded: Recording | null
  /** Tables that schemas lack are made. */
  readonly autoTables: boolean
}

/** A lesson as a subject. */
export function subjectOf(lesson: LessonEntry, { files, exercise, html, intro, docs, recorded, autoTables }: RecordedLesson): Subject {
  return { id: lesson.id, title: lesson.title, files, exercise, lesson, html, intro, docs, recorded, autoTables }
}

/** The scratchpad on a sample database, as a subject of its own: what the learner makes of it is kept by itself. */
export function subjectOfSample({ id, title, setup, code }: Sample): Subject {
  return { ...SCRATCHPAD, id: sampleSubject(id), title, files: { ...SCRATCHPAD.files, setup, code } }
}

/** The subject that an address opens and that has to be loaded, by its id; null where none does. */
export function subjectId(route: Route): string | null {
  return route.page === 'lesson' ? route.lesson : route.page === 'sample' ? sampleSubject(route.sample) : null
}

/** The id of a sample's subject. */
export function sampleSubject(sample: string): string {
  return `scratchpad/${sample}`
}

const STARTER = `import Ecto.Query

defmodule Note do
  use Ecto.Schema

  schema "notes" do
    field :text, :string
    field :stars, :integer, default: 0
    timestamps()
  end
end

Repo.insert!(%Note{text: "Paste your own schemas here", stars: 3})

Repo.all(from n in Note, where: n.stars > 1)
`

/** The learner's own page. */
export const SCRATCHPAD: Subject = {
  id: 'scratchpad',
  title: 'Scratchpad',
  files: { setup: '', code: STARTER, exercise: null, solution: null, check: null },
  exercise: null,
  lesson: null,
  html: '',
  intro: null,
  docs: null,
  recorded: null,
  autoTables: true,
}

/** The page of a subject. */
export function routeOfSubject({ id }: Subject): Route {
  const sample = /^scratchpad\/(.+)$/.exec(id)?.[1]
  if (sample !== undefined) return { page: 'sample', sample }
  return id === SCRATCHPAD.id ? { page: 'scratchpad' } : { page: 'lesson', lesson: id }
}
