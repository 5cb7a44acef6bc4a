import type { LessonEntry } from '#course/lesson.ts'
import { numberOf, partsOf } from '#features/contents/parts.ts'
import type { Progress } from '#features/progress/progress.ts'
import { stageOf } from '#features/progress/progress.ts'
import { Icon } from '#ui/icon.tsx'
import { plainTitle } from '#ui/title-text.tsx'
import { Link } from './link.tsx'

interface CrumbsProps {
  readonly lessons: readonly LessonEntry[]
  readonly lesson: LessonEntry
  readonly progress: Progress
}

/** Where one is in the course, how far in its part, and the ways to the lessons beside. */
export function Crumbs({ lessons, lesson, progress }: CrumbsProps) {
  const part = partsOf(lessons).find(({ id }) => id === lesson.part)
  const { chapter } = lesson
  const group = part?.lessons.filter((other) => chapter === null || other.chapter?.number === chapter.number) ?? []
  const place = group.indexOf(lesson)
  const solved = group.filter(({ id }) => stageOf(progress, id) === 'solved').length
  const where = `${chapter === null ? 'Lesson' : 'Step'} ${place + 1} of ${group.length} in this ${chapter === null ? 'part' : 'chapter'}`
  const at = lessons.indexOf(lesson)
  return (
    <>
      <nav className="crumbs" aria-label="Where you are">
        <span className="part">
          {part?.number} {part?.title}
        </span>
        <span className="sep part" aria-hidden="true">
          /
        </span>
        {chapter !== null && (
          <>
            <span className="part chapter-name">
              B{chapter.number} {plainTitle(chapter.title)}
            </span>
            <span className="sep part" aria-hidden="true">
              /
            </span>
          </>
        )}
        <b>
          {chapter === null ? numberOf(lesson) : <StepNumber lesson={lesson} step={chapter.step} />} {plainTitle(lesson.title)}
        </b>
      </nav>
      <span className="steps" role="img" aria-label={`${where}; ${solved} solved`}>
        {group.map((other) => (
          <i key={other.id} className={other === lesson ? 'now' : stepClass(progress, other.id)} />
        ))}
      </span>
      <span className="meta wide">
        {place + 1} of {group.length}
      </span>
      <span className="grow" />
      <Beside lesson={lessons[at - 1]} direction="Previous" />
      <Beside lesson={lessons[at + 1]} direction="Next" />
    </>
  )
}

/** A step's number: behind its chapter's name the step alone, where there is no room for the name both. */
function StepNumber({ lesson, step }: { readonly lesson: LessonEntry; readonly step: number }) {
  return (
    <>
      <span className="part">{step}</span>
      <span className="brief">{numberOf(lesson)}</span>
    </>
  )
}

/** The class of a lesson's step in a row of steps. */
export function stepClass(progress: Progress, lesson: string): string {
  const stage = stageOf(progress, lesson)
  return stage === 'solved' ? 'done' : stage === 'ran' ? 'half' : ''
}

function Beside({ lesson, direction }: { readonly lesson: LessonEntry | undefined; readonly direction: 'Previous' | 'Next' }) {
  const icon = <Icon name={direction === 'Previous' ? 'prev' : 'next'} />
  if (lesson === undefined) return null
  return (
    <Link
      to={{ page: 'lesson', lesson: lesson.id }}
      className="btn icon wide"
      aria-label={`${direction} lesson: ${plainTitle(lesson.title)}`}
      aria-keyshortcuts={direction === 'Previous' ? 'Alt+PageUp' : 'Alt+PageDown'}
    >
      {icon}
    </Link>
  )
}
