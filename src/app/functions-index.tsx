import type { LessonEntry } from '#course/lesson.ts'
import { conceptIndex } from '#features/contents/concepts.ts'
import { numberOf } from '#features/contents/parts.ts'
import { Link } from './link.tsx'

/** The lessons by the functions that they teach. */
export function FunctionsIndex({ lessons }: { readonly lessons: readonly LessonEntry[] }) {
  return (
    <section className="functions" aria-labelledby="functions">
      <h2 id="functions">Functions, by lesson</h2>
      <ul>
        {conceptIndex(lessons).map(({ concept, lessons: teaching }) => (
          <li key={concept} className="l">
            <span className="mono">{concept}</span>
            <span>
              {labelled(teaching).map(([label, lesson], index) => (
                <span key={lesson.id}>
                  {index > 0 && ', '}
                  <Link to={{ page: 'lesson', lesson: lesson.id }} aria-label={`Lesson ${label}`}>
                    {label}
                  </Link>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Lessons by what they are called here: of a chapter the first step alone, as the chapter. */
function labelled(lessons: readonly LessonEntry[]): readonly (readonly [label: string, lesson: LessonEntry])[] {
  const byLabel = new Map<string, LessonEntry>()
  for (const lesson of lessons) {
    const label = lesson.chapter === null ? numberOf(lesson) : `B${lesson.chapter.number}`
    if (!byLabel.has(label)) byLabel.set(label, lesson)
  }
  return [...byLabel]
}
