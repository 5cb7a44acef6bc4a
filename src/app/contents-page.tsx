import type { LessonEntry } from '#course/lesson.ts'
import { type ChapterEntry, chaptersOf } from '#features/contents/chapters.ts'
import { numberOf, type Part, partsOf } from '#features/contents/parts.ts'
import { type Progress, type Stage, stageOf } from '#features/progress/progress.ts'
import { useProgress } from '#features/progress/progress-store.ts'
import { Icon } from '#ui/icon.tsx'
import { SEARCH_KEYS } from '#ui/keys.ts'
import { StageMark } from '#ui/stage-mark.tsx'
import { plainTitle, TitleText } from '#ui/title-text.tsx'
import { BookPage } from './book-page.tsx'
import { ContentsAside } from './contents-aside.tsx'
import { stepClass } from './crumbs.tsx'
import { Link } from './link.tsx'

interface ContentsPageProps {
  readonly lessons: readonly LessonEntry[]
  readonly onSearch: () => void
}

/** All lessons, with how far one is in each. */
export function ContentsPage({ lessons, onSearch }: ContentsPageProps) {
  const { progress, last } = useProgress()
  return (
    <BookPage title={null} onSearch={onSearch}>
      <div className="hero">
        <div>
          <h1>Learn Ecto by running it</h1>
          <p className="say">
            Change any line, run it, and read the SQL it sent, the rows it changed and the transactions it opened. Everything runs in this
            page.
          </p>
          <button type="button" className="seek" onClick={onSearch}>
            <Icon name="search" />
            <span>Search lessons, concepts, functions</span>
            <span className="kbd" aria-hidden="true">
              {SEARCH_KEYS}
            </span>
          </button>
          <div className="under">
            <span />
            <Legend />
          </div>
        </div>
        <Resume lessons={lessons} last={last} progress={progress} />
      </div>
      <div>
        {partsOf(lessons).map((part) => (
          <PartSection key={part.id} part={part} progress={progress} last={last} />
        ))}
        <p className="note">
          <Link to={{ page: 'conformance' }}>What of Elixir and Ecto is here, and what is not</Link>
        </p>
      </div>
      <ContentsAside />
    </BookPage>
  )
}

function Legend() {
  return (
    <div className="legend">
      {(['read', 'ran', 'solved'] as const).map((stage) => (
        <span key={stage}>
          <StageMark stage={stage} silent />
          {stage}
        </span>
      ))}
    </div>
  )
}

function Resume({
  lessons,
  last,
  progress,
}: {
  readonly lessons: readonly LessonEntry[]
  readonly last: string | null
  readonly progress: Progress
}) {
  const left = lessons.find(({ id }) => id === last)
  const lesson = left ?? lessons[0]
  if (lesson === undefined) return null
  const next = lessons[lessons.indexOf(lesson) + 1]
  return (
    <section className="resume" aria-label={left === undefined ? 'Where to start' : 'Where you left off'}>
      <h2>{left === undefined ? 'Start here' : 'Where you left off'}</h2>
      <div className="what">
        {numberOf(lesson)} {plainTitle(lesson.title)}
      </div>
      <p>{left !== undefined && stageOf(progress, lesson.id) === 'solved' ? 'Solved. Your code is saved.' : lesson.summary}</p>
      <div className="acts">
        <Link className="btn main" to={{ page: 'lesson', lesson: lesson.id }}>
          {left === undefined ? 'Start' : 'Resume'}
        </Link>
        {left !== undefined && next !== undefined && (
          <Link className="btn" to={{ page: 'lesson', lesson: next.id }}>
            Next: {plainTitle(next.title)}
          </Link>
        )}
      </div>
    </section>
  )
}

function PartSection({ part, progress, last }: { readonly part: Part; readonly progress: Progress; readonly last: string | null }) {
  const solved = part.lessons.filter(({ id }) => stageOf(progress, id) === 'solved').length
  return (
    <section className="part-b" aria-labelledby={`part-${part.id}`}>
      <header>
        <h2 id={`part-${part.id}`}>
          <span className="ord">{part.number}</span>
          {part.title}
        </h2>
        <p>{part.about}</p>
        <span className="tally">
          {solved} of {part.lessons.length} solved
          <span className="steps" aria-hidden="true">
            {part.lessons.map(({ id }) => (
              <i key={id} className={stepClass(progress, id)} />
            ))}
          </span>
        </span>
      </header>
      <ul className={`toc${part.lessons.some(({ chapter }) => chapter !== null) ? ' chap' : ''}`}>
        {chaptersOf(part.lessons).map((chapter) => (
          <li key={chapter.number}>
            <ChapterLink chapter={chapter} progress={progress} last={last} />
          </li>
        ))}
        {part.lessons
          .filter(({ chapter }) => chapter === null)
          .map((lesson) => (
            <li key={lesson.id}>
              <LessonLink lesson={lesson} progress={progress} current={lesson.id === last} />
            </li>
          ))}
      </ul>
    </section>
  )
}

function LessonLink({
  lesson,
  progress,
  current,
}: {
  readonly lesson: LessonEntry
  readonly progress: Progress
  readonly current: boolean
}) {
  return (
    <Link to={{ page: 'lesson', lesson: lesson.id }} className={current ? 'now' : ''} aria-current={current ? 'true' : undefined}>
      <span className="n">{numberOf(lesson)}</span>
      <span className="t">
        <TitleText title={lesson.title} />
      </span>
      <StageMark stage={stageOf(progress, lesson.id)} />
    </Link>
  )
}

/** A chapter leads to the first of its steps that is not solved; each step by its number. */
function ChapterLink({
  chapter,
  progress,
  last,
}: {
  readonly chapter: ChapterEntry
  readonly progress: Progress
  readonly last: string | null
}) {
  const unsolved = chapter.steps.find(({ id }) => stageOf(progress, id) !== 'solved')
  const target = unsolved ?? chapter.steps[0]
  if (target === undefined) return null
  const current = chapter.steps.some(({ id }) => id === last)
  return (
    <div className="chapter">
      <Link to={{ page: 'lesson', lesson: target.id }} className={current ? 'now' : ''} aria-current={current ? 'true' : undefined}>
        <span className="n">B{chapter.number}</span>
        <span className="t">
          <TitleText title={chapter.title} />
        </span>
      </Link>
      <ol aria-label={`Steps of ${plainTitle(chapter.title)}`}>
        {chapter.steps.map((step, index) => (
          <li key={step.id}>
            <StepLink step={step} number={index + 1} stage={stageOf(progress, step.id)} current={step.id === last} />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface StepLinkProps {
  readonly step: LessonEntry
  readonly number: number
  readonly stage: Stage
  readonly current: boolean
}

function StepLink({ step, number, stage, current }: StepLinkProps) {
  const title = plainTitle(step.title)
  return (
    <Link
      to={{ page: 'lesson', lesson: step.id }}
      className={current ? 'now' : stage === 'solved' ? 'done' : ''}
      title={title}
      aria-label={`${number} ${title}${stage === 'new' ? '' : `, ${stage}`}`}
    >
      {number}
      {stage === 'solved' && '✓'}
    </Link>
  )
}
