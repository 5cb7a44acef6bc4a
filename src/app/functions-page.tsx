import type { LessonEntry } from '#course/lesson.ts'
import { functionIndex } from '#features/contents/function-index.ts'
import { numberOf } from '#features/contents/parts.ts'
import { plainTitle } from '#ui/title-text.tsx'
import { Link } from './link.tsx'
import { PlainPage } from './plain-page.tsx'

/** Every function that a lesson teaches, by module, with its lessons. */
export function FunctionsPage({ lessons, onSearch }: { readonly lessons: readonly LessonEntry[]; readonly onSearch: () => void }) {
  const modules = functionIndex(lessons)
  return (
    <PlainPage title="Functions, by lesson" say="What of Ecto the lessons teach, and where." onSearch={onSearch}>
      <div className="functions">
        {modules.map(({ module, functions }) => (
          <section key={module} aria-label={module}>
            <h2 className={module === 'Exceptions' ? '' : 'mono'}>{module}</h2>
            <ul>
              {functions.map(({ name, lessons: teaching }) => (
                <li key={name}>
                  <span className="mono">{name}</span>
                  <span className="where">
                    {teaching.map((lesson) => (
                      <Link key={lesson.id} to={{ page: 'lesson', lesson: lesson.id }} title={plainTitle(lesson.title)}>
                        <span className="sr">{plainTitle(lesson.title)}, lesson </span>
                        {numberOf(lesson)}
                      </Link>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PlainPage>
  )
}
