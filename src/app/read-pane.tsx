import type { ReactNode } from 'react'
import type { LessonEntry } from '#course/lesson.ts'
import type { SampleEntry } from '#course/sample.ts'
import { LessonPane } from '#features/lesson/lesson-pane.tsx'
import { NextLesson } from './next-lesson.tsx'
import { ReadHead } from './read-head.tsx'
import { followLink } from './router.ts'
import { ScratchpadNotes } from './scratchpad-notes.tsx'
import { type Subject, sampleSubject } from './subject.ts'

interface ReadPaneProps {
  readonly subject: Subject
  readonly lessons: readonly LessonEntry[]
  readonly samples: readonly SampleEntry[]
  /** What folds the pane. */
  readonly fold: ReactNode
  readonly exercise: ReactNode
}

/** The text of a lesson with its exercise, or what the scratchpad is for. */
export function ReadPane({ subject, lessons, samples, fold, exercise }: ReadPaneProps) {
  return (
    <section className="pane-in" aria-label="Lesson">
      <ReadHead fold={fold} name={subject.lesson === null ? 'Scratchpad' : 'Lesson'} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="pane-body" tabIndex={0} key={subject.id}>
        {subject.lesson === null ? (
          <ScratchpadNotes samples={samples} open={samples.find(({ id }) => sampleSubject(id) === subject.id)?.id ?? null} />
        ) : (
          <LessonPane
            lesson={subject.lesson}
            html={subject.html}
            intro={subject.intro}
            docs={subject.docs}
            onFollow={followLink}
            footer={<NextLesson lessons={lessons} lesson={subject.lesson} />}
          >
            {exercise}
          </LessonPane>
        )}
      </div>
    </section>
  )
}
