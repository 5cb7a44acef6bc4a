import type { LessonEntry } from '#course/lesson.ts'
import type { Progress } from '#features/progress/progress.ts'
import { Crumbs } from './crumbs.tsx'
import { EmbedBar } from './embed-bar.tsx'
import { EMBEDDED } from './embedded.ts'
import { MoreMenu } from './more-menu.tsx'
import { ShareButton } from './share-button.tsx'
import type { Subject } from './subject.ts'
import { TopBar } from './top-bar.tsx'

interface WorkbenchBarProps {
  readonly subject: Subject
  readonly lessons: readonly LessonEntry[]
  readonly progress: Progress
  readonly onSearch: () => void
}

/** Where one is, and what can be done with it. */
export function WorkbenchBar({ subject, lessons, progress, onSearch }: WorkbenchBarProps) {
  if (EMBEDDED) return <EmbedBar subject={subject} />
  const actions = (
    <>
      <ShareButton subject={subject} />
      <MoreMenu subject={subject} />
    </>
  )
  return (
    <TopBar onSearch={onSearch} actions={actions}>
      {subject.lesson === null ? (
        <>
          <nav className="crumbs" aria-label="Where you are">
            <b>{subject.title}</b>
          </nav>
          <span className="grow" />
        </>
      ) : (
        <Crumbs lessons={lessons} lesson={subject.lesson} progress={progress} />
      )}
    </TopBar>
  )
}
