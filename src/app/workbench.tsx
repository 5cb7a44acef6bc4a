import { useCallback, useMemo, useState } from 'react'
import type { LessonEntry } from '#course/lesson.ts'
import type { SampleEntry } from '#course/sample.ts'
import { useLayout } from '#features/layout/layout-store.ts'
import { ExerciseBox } from '#features/lesson/exercise-box.tsx'
import { stageOf } from '#features/progress/progress.ts'
import { useProgress } from '#features/progress/progress-store.ts'
import { ClauseLinkContext } from '#features/sql/clause-link.ts'
import { useStart } from '#features/start-database/start-store.ts'
import { CodePane } from '#features/workspace/code-pane.tsx'
import { FILE_NAMES, textOf } from '#features/workspace/files.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import type { IndexHint } from '#protocol/run-event.ts'
import { isControl } from '#protocol/transaction-outcome.ts'
import { type LineLink, LineLinkContext } from '#ui/line-link.ts'
import { plainTitle } from '#ui/title-text.tsx'
import { Announcer } from './announcer.tsx'
import { EMBEDDED } from './embedded.ts'
import { loadLate } from './load-late.ts'
import { errorsByFile, formEnd, formStart, isStale, marksOf } from './marks.ts'
import { OutputPane } from './output-pane.tsx'
import { Panes } from './panes.tsx'
import { PhoneSwitch } from './phone-switch.tsx'
import { checkExercise, runShown, runWithIndex, shownFile } from './program.ts'
import { ReadPane } from './read-pane.tsx'
import { ResultBadge } from './result-badge.tsx'
import { switchTo, useView } from './router.ts'
import { StatusBar } from './status-bar.tsx'
import type { Subject } from './subject.ts'
import { useClauses } from './use-clauses.ts'
import { useLanguage } from './use-language.ts'
import { useRuns } from './use-runs.ts'
import { useLeaveWarning, useLiveRuns, useOpenSubject, useProgressOfRuns } from './use-workbench.ts'
import { useWorkbenchCommands } from './use-workbench-commands.ts'
import { WorkbenchBar } from './workbench-bar.tsx'

interface WorkbenchProps {
  readonly subject: Subject
  readonly lessons: readonly LessonEntry[]
  readonly samples: readonly SampleEntry[]
  readonly onSearch: () => void
}

/** A lesson or the scratchpad: text, code, and what happened. */
export function Workbench({ subject, lessons, samples, onSearch }: WorkbenchProps) {
  useOpenSubject(subject)
  useWorkbenchCommands(subject, lessons)
  useLiveRuns(subject)
  useProgressOfRuns(subject)
  useLeaveWarning()
  const view = useView()
  const language = useLanguage(subject)
  const [said, setSaid] = useState('')
  const { engine, current, shown, checked, actions } = useRuns()
  const { originals, edits, tab, saved, actions: files } = useWorkspace()
  const { progress } = useProgress()
  const { openTab } = useLayout((state) => state.actions)
  const [selected, setSelected] = useState<number | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)

  const file = shownFile(tab)
  const text = tab === 'solution' ? (subject.files.solution ?? '') : tab === 'new version' ? '' : textOf(originals, edits, tab)
  const ofFile = useMemo(() => marksOf(shown, file), [shown, file])
  const stale = isStale(shown, file, text)
  const selectedTo = useMemo(() => (selected === null || stale ? null : formEnd(shown, file, selected)), [shown, file, selected, stale])
  const { link: clauses, clause, pointAt } = useClauses(shown, file, stale)
  const marks = useMemo(
    () => ({ ...ofFile, selected, selectedTo, pointed, clause, stale }),
    [ofFile, selected, selectedTo, pointed, clause, stale],
  )
  const { choose } = files
  const link = useMemo<LineLink>(() => {
    const select = (line: number, inFile: string) => {
      const name = FILE_NAMES.find((each) => shownFile(each) === inFile)
      if (name !== undefined && inFile !== file) choose(name)
      setSelected(line)
      // From the text one wants to see the line; beside an entry both are told apart by the mark.
      if (view === 'read') switchTo('code')
    }
    return { file, selected, selectedTo: selectedTo ?? selected, pointed, others: FILE_NAMES.map(shownFile), select, point: setPointed }
  }, [file, selected, selectedTo, pointed, choose, view])
  const keep = useCallback(async () => {
    const keeper = await loadLate('What keeps databases', () => import('./keep-database.ts'))
    await keeper?.keepDatabase(subject)
  }, [subject])
  const tryIndex = useCallback((index: IndexHint) => runWithIndex(subject, index), [subject])
  const startsFrom = useStart(({ subject: of, start }) => (of === subject.id ? (start?.name ?? null) : null))
  const running = current?.status === 'running'
  const run = () => {
    runShown(subject)
    switchTo('result')
  }

  const exercise = subject.exercise !== null && (
    <ExerciseBox
      lesson={subject.id}
      exercise={subject.exercise}
      check={checked?.check ?? null}
      checking={running && current.kind === 'check'}
      error={checked?.events.find((event) => event.kind === 'error')?.message ?? null}
      solved={stageOf(progress, subject.id) === 'solved'}
      opened={tab === 'exercise'}
      hasSolution={subject.files.solution !== null}
      onStart={() => {
        files.choose('exercise')
        switchTo('code')
      }}
      onCheck={() => checkExercise(subject)}
      onSolution={() => {
        files.showSolution()
        switchTo('code')
      }}
    />
  )

  return (
    <LineLinkContext value={link}>
      <div className={EMBEDDED ? 'app embedded' : 'app'} data-view={view}>
        <WorkbenchBar subject={subject} lessons={lessons} progress={progress} onSearch={onSearch} />
        <main className="bench" tabIndex={-1}>
          {/* On a narrow screen, where the text and its heading are away. */}
          <h1 className="sr beside-text">{plainTitle(subject.title)}</h1>
          <Panes
            read={
              EMBEDDED ? null : (fold) => <ReadPane subject={subject} lessons={lessons} samples={samples} fold={fold} exercise={exercise} />
            }
            code={
              <section className="pane-whole" aria-label="Code">
                <CodePane
                  solution={subject.files.solution}
                  run={{
                    staleRun: stale && !running ? (shown?.number ?? null) : null,
                    engine: engine.state,
                    running,
                    statements: current?.events.filter((event) => event.kind === 'query' && !isControl(event)).length ?? 0,
                    onRun: run,
                    onStop: actions.stop,
                  }}
                  marks={marks}
                  errors={errorsByFile(shown?.events ?? [])}
                  onLine={(line, column) => {
                    setSelected(line)
                    pointAt(line, column)
                  }}
                  onPoint={(line, column) => {
                    setPointed(line)
                    pointAt(line, column)
                  }}
                  {...language}
                  onSaid={setSaid}
                  onOpenValue={(line) => {
                    setSelected(formStart(shown, file, line))
                    openTab('results')
                    switchTo('result')
                  }}
                  startsFrom={startsFrom}
                  onResetDatabase={() => runShown(subject)}
                  onUseSolution={() => {
                    files.choose('exercise')
                    // The editor opens the exercise first, so that putting the solution there is an edit that can be taken back.
                    setTimeout(() => files.edit('exercise', subject.files.solution ?? ''), 0)
                  }}
                />
              </section>
            }
            result={
              <section className="pane-whole" aria-label="What happened">
                <ClauseLinkContext value={clauses}>
                  <OutputPane run={shown} stale={stale} recorded={subject.recorded} onKeepDatabase={keep} onTryIndex={tryIndex} />
                </ClauseLinkContext>
              </section>
            }
          />
        </main>
        <StatusBar
          engine={engine}
          run={shown}
          selected={selected}
          selectedTo={selectedTo}
          said={said}
          saved={saved}
          onRetry={actions.retry}
        />
        <PhoneSwitch view={view} badge={<ResultBadge run={shown} />} />
        <Announcer run={current} />
      </div>
    </LineLinkContext>
  )
}
