import type { LessonEntry } from '#course/lesson.ts'

/** A chapter as a list shows it. */
export interface ChapterEntry {
  readonly number: number
  readonly title: string
  readonly steps: readonly LessonEntry[]
}

/** The chapters of a part in order, with their steps; lessons that stand alone are left out. */
export function chaptersOf(lessons: readonly LessonEntry[]): readonly ChapterEntry[] {
  const chapters = new Map<number, ChapterEntry>()
  for (const lesson of lessons) {
    if (lesson.chapter === null) continue
    const { number, title } = lesson.chapter
    chapters.set(number, { number, title, steps: [...(chapters.get(number)?.steps ?? []), lesson] })
  }
  return [...chapters.values()]
}
