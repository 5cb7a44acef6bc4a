import type { LessonEntry } from '#course/lesson.ts'
import { conceptIndex } from '#features/contents/concepts.ts'
import { numberOf } from '#features/contents/parts.ts'
import { Link } from './link.tsx'

/** Beside the contents: the scratchpad, and the lessons by function. */
export function ContentsAside({ lessons }: { readonly lessons: readonly LessonEntry[] }) {
  return (
    <aside className="aside" aria-label="More">
      <section>
        <h2>Scratchpad</h2>
        <p className="note">Paste a schema, a migration or a query of your own. Tables that are missing are made from the schemas.</p>
        <div className="acts">
          <Link className="btn line" to={{ page: 'scratchpad' }}>
            Open scratchpad
          </Link>
        </div>
      </section>
      <section>
        <h2>Functions, by lesson</h2>
        <ul>
          {conceptIndex(lessons).map(({ concept, lessons: teaching }) => (
            <li key={concept} className="l">
              <span className="mono">{concept}</span>
              <span>
                {teaching.map((lesson, index) => (
                  <span key={lesson.id}>
                    {index > 0 && ', '}
                    <Link to={{ page: 'lesson', lesson: lesson.id }} aria-label={`Lesson ${numberOf(lesson)}`}>
                      {numberOf(lesson)}
                    </Link>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
