import { useStart } from '#features/start-database/start-store.ts'
import { textOf } from '#features/workspace/files.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import type { RunOptions, Source } from '#protocol/message.ts'
import type { IndexHint } from '#protocol/run-event.ts'
import type { Subject } from './subject.ts'
import { useRuns } from './use-runs.ts'

/** The name under which the set-up's lines are reported. */
export const SETUP = 'setup.exs'

/** The file whose lines the shown results are numbered by. */
export function shownFile(tab: string): string {
  return tab === 'new version' ? 'code.exs' : `${tab}.exs`
}

/** Runs the set-up and what the open tab shows. */
export function runShown(subject: Subject): void {
  useRuns.getState().actions.run(programOf(subject), startingOptionsOf(subject))
}

/** Runs the shown run's sources again, with one index more. */
export function runWithIndex(subject: Subject, index: IndexHint): void {
  const { shown, actions } = useRuns.getState()
  const indexes = [...(shown?.tried.indexes ?? []), index]
  actions.run(shown?.sources ?? programOf(subject), { ...startingOptionsOf(subject), indexes })
}

/** Runs what the open tab shows, unless just that has been run or checked already. */
export function runIfNew(subject: Subject): void {
  const ran = useRuns.getState().current?.sources
  const sources = programOf(subject)
  const same =
    ran?.length === sources.length && sources.every(({ file, text }, index) => ran[index]?.file === file && ran[index]?.text === text)
  if (!same) runShown(subject)
}

/** Runs the exercise and its check. */
export function checkExercise(subject: Subject): void {
  const { check } = subject.files
  if (check === null) return
  const { originals, edits, actions } = useWorkspace.getState()
  actions.choose('exercise')
  const sources = [...setupOf(), { file: 'exercise.exs', text: textOf(originals, edits, 'exercise') }]
  useRuns.getState().actions.check(sources, { file: 'check.exs', text: check }, optionsOf(subject))
}

/** The set-up and what the open tab shows: what Run runs. */
export function programOf(subject: Subject): readonly Source[] {
  const { originals, edits, tab } = useWorkspace.getState()
  if (tab === 'solution') return [...setupOf(), { file: 'solution.exs', text: subject.files.solution ?? '' }]
  const name = tab === 'exercise' ? 'exercise' : 'code'
  return [...setupOf(), { file: `${name}.exs`, text: textOf(originals, edits, name) }]
}

function setupOf(): readonly Source[] {
  const { originals, edits } = useWorkspace.getState()
  const text = textOf(originals, edits, 'setup')
  return text.trim() === '' ? [] : [{ file: SETUP, text }]
}

function optionsOf(subject: Subject): RunOptions {
  return { adapter: 'sqlite', strict: false, autoTables: subject.autoTables }
}

/** With the database that the learner's runs start from; a check has one of its own. */
function startingOptionsOf(subject: Subject): RunOptions {
  const { subject: of, start } = useStart.getState()
  const after = setupOf().length === 0 ? null : SETUP
  return start === null || of !== subject.id
    ? optionsOf(subject)
    : { ...optionsOf(subject), start: { name: start.name, bytes: start.bytes, after } }
}
