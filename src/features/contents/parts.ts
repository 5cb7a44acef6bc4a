import type { LessonEntry } from '#course/lesson.ts'

/** A part of the course with its lessons in order. */
export interface Part {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly about: string
  readonly lessons: readonly LessonEntry[]
}

const NAMES: Readonly<Record<string, readonly [title: string, about: string]>> = {
  '1-beginner': ['First steps', 'Schemas, the repo, changesets, queries, associations.'],
  '2-intermediate': ['Working with data', 'Joins, transactions, migrations, embeds, and more SQL.'],
  '3-book': ['Ecto in depth', 'A problem from a real application, worked through in steps.'],
  '4-recipes': ['Recipes', 'Four things to do with code of your own.'],
}

/** The parts of the course, in order. */
export function partsOf(lessons: readonly LessonEntry[]): readonly Part[] {
  const ids = [...new Set(lessons.map(({ part }) => part))]
  return ids.map((id) => {
    const [title, about] = NAMES[id] ?? [id, '']
    return { id, number: Number.parseInt(id, 10), title, about, lessons: lessons.filter(({ part }) => part === id) }
  })
}

/** The place of a lesson among those of its part, or of a step among those of its chapter: 1 for the first. */
export function placeOf(lesson: LessonEntry, ofPart: readonly LessonEntry[]): { readonly place: number; readonly of: number } {
  if (lesson.chapter !== null) return { place: lesson.chapter.step, of: lesson.chapter.steps }
  return { place: ofPart.indexOf(lesson) + 1, of: ofPart.length }
}

/** What a lesson is called in lists: `31`, for a step of a chapter `B4.2`, for a recipe `R1`. */
export function numberOf(lesson: LessonEntry): string {
  if (lesson.part === '4-recipes') return `R${lesson.number}`
  return lesson.chapter === null ? String(lesson.number) : `B${lesson.chapter.number}.${lesson.chapter.step}`
}
