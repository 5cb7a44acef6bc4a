import type { Exercise, Lesson, LessonFiles } from '#course/lesson.ts'

/** What the workbench is open on: a lesson, or the learner's own scratchpad. */
export interface Subject {
  readonly id: string
  readonly title: string
  readonly files: LessonFiles
  readonly exercise: Exercise | null
  readonly lesson: Lesson | null
  /** Tables that schemas lack are made. */
  readonly autoTables: boolean
}

/** A lesson as a subject. */
export function subjectOf(lesson: Lesson): Subject {
  return { id: lesson.id, title: lesson.title, files: lesson.files, exercise: lesson.exercise, lesson, autoTables: false }
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
  autoTables: true,
}
