import type { Run } from '#elixir/vm/run.ts'
import type { DoneEvent, RunEvent } from '#protocol/run-event.ts'
import type { CurrentForm } from './place.ts'
import type { RunResult } from './run-sources.ts'

/** How a run ended: stopped, by a limit, or as its sources did. */
export function endOf(run: Run, outcome: RunResult['outcome']): DoneEvent['outcome'] {
  if (run.outcome?.kind === 'stopped') return 'stopped'
  return run.outcome?.kind === 'thrown' ? 'limit' : outcome
}

/** The last event of a run, with what the events before it come to. */
export function doneEvent(
  events: readonly RunEvent[],
  outcome: DoneEvent['outcome'],
  elapsed: number,
  pid: string,
  form: CurrentForm,
): Omit<DoneEvent, 'seq' | 'at' | 'form'> {
  const count = (kind: RunEvent['kind']) => events.filter((event) => event.kind === kind).length
  const transactions = events.filter((event) => event.kind === 'transaction' && event.action === 'begin').length
  return { kind: 'done', pid, ...form, outcome, elapsed, counts: { values: count('value'), statements: count('query'), transactions } }
}
