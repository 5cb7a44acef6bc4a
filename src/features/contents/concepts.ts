import type { LessonEntry } from '#course/lesson.ts'

export interface Concept {
  readonly concept: string
  readonly lessons: readonly LessonEntry[]
}

/** The functions that lessons teach, by name, each with its lessons in order. `Ecto.Query.join/5` is listed as `Query.join/5`. */
export function conceptIndex(lessons: readonly LessonEntry[]): readonly Concept[] {
  const index = new Map<string, LessonEntry[]>()
  for (const lesson of lessons) {
    for (const name of lesson.concepts) {
      const concept = name.replace(/^Ecto\./, '')
      index.set(concept, [...(index.get(concept) ?? []), lesson])
    }
  }
  return [...index].map(([concept, teaching]) => ({ concept, lessons: teaching })).sort((a, b) => a.concept.localeCompare(b.concept, 'en'))
}
