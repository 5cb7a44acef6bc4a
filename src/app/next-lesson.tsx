import type { LessonEntry } from '#course/lesson.ts'
import { partsOf, placeOf } from '#features/contents/parts.ts'
import { Icon } from '#ui/icon.tsx'
import { TitleText } from '#ui/title-text.tsx'
import { Link } from './link.tsx'

/** Where one is at the end of a lesson's text, what is left, and the way on. */
export function NextLesson({ lessons, lesson }: { readonly lessons: readonly LessonEntry[]; readonly lesson: LessonEntry }) {
  const next = lessons[lessons.indexOf(lesson) + 1]
  const part = partsOf(lessons).find(({ id }) => id === lesson.part)
  const { place, of } = placeOf(lesson, part?.lessons ?? [])
  const left = of - place
  return (
    <div className="onward">
      {next === undefined ? (
        <p>
          This was the last one. <Link to={{ page: 'contents' }}>Contents</Link>, or your own code on the{' '}
          <Link to={{ page: 'scratchpad' }}>scratchpad</Link>.
        </p>
      ) : (
        <p>
          <Link to={{ page: 'lesson', lesson: next.id }}>
            Next: <TitleText title={next.title} />
            <Icon name="next" />
          </Link>
        </p>
      )}
      <p className="note">
        {lesson.chapter === null ? `${place} of ${of} in ${part?.title}` : `Step ${place} of ${of} in this chapter`}
        {left > 0
          ? `, ${left} to go`
          : next === undefined
            ? ''
            : lesson.chapter === null
              ? ', and this part is done'
              : ', and the chapter is done'}
      </p>
    </div>
  )
}
