import type { LessonEntry } from '#course/lesson.ts'
import { Icon } from '#ui/icon.tsx'
import { TitleText } from '#ui/title-text.tsx'
import { Link } from './link.tsx'

/** The way on at the end of a lesson's text. */
export function NextLesson({ lesson }: { readonly lesson: LessonEntry | undefined }) {
  if (lesson === undefined) return null
  return (
    <p className="onward">
      <Link to={{ page: 'lesson', lesson: lesson.id }}>
        Next: <TitleText title={lesson.title} />
        <Icon name="next" />
      </Link>
    </p>
  )
}
