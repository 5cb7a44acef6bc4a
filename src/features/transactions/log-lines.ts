import type { MultiEvent } from '#protocol/run-event.ts'
import { beginsNested, endsNested, type Step, undoes } from './timeline.ts'

/** A line of a transaction's log. */
export type LogLine =
  | {
      readonly kind: 'step'
      readonly step: Step
      /** The Multi step that begins here. */
      readonly name: string | null
      /** It belongs to a Multi step that began before. */
      readonly continues: boolean
      /** How many savepoints and nested calls it stands in. */
      readonly depth: number
      /** The innermost of them was rolled back. */
      readonly undone: boolean
    }
  /** A Multi step that failed with a value, or never ran. */
  | { readonly kind: 'outcome'; readonly event: MultiEvent; readonly name: string | null }

/** The lines of a transaction's log, its begin left out: what was sent, and what became of its Multi's steps. */
export function logLines(steps: readonly Step[], multi: readonly MultiEvent[]): readonly LogLine[] {
  const lines: LogLine[] = []
  const ran = multi.filter(({ status }) => status !== 'skipped')
  let current: string | null = null
  const open: boolean[] = []
  for (const step of steps.slice(1)) {
    const ends = isEnd(step)
    const name = ends ? null : (ran.find(({ seq }) => seq > step.event.seq)?.name ?? null)
    if (ends) lines.push(...outcomes(multi, current))
    if (beginsNested(step)) open.push(isUndone(steps, step))
    const continues = name !== null && name === current
    lines.push({ kind: 'step', step, name: continues ? null : name, continues, depth: open.length, undone: open.at(-1) ?? false })
    if (endsNested(step)) open.pop()
    current = name
  }
  return lines
}

function actionOf({ event }: Step): string | null {
  return event.kind === 'transaction' ? event.action : null
}

function isEnd(step: Step): boolean {
  return actionOf(step) === 'commit' || actionOf(step) === 'rollback'
}

/** Whether what begins at `from` is rolled back: the first end that nothing nested in it takes says so. */
function isUndone(steps: readonly Step[], from: Step): boolean {
  let nested = 0
  for (const step of steps.slice(steps.indexOf(from) + 1)) {
    if (beginsNested(step)) nested++
    else if (endsNested(step) && nested-- === 0) return step.event.kind === 'transaction' && undoes(step.event)
  }
  return false
}

function outcomes(multi: readonly MultiEvent[], current: string | null): readonly LogLine[] {
  return multi
    .filter(({ status }) => status !== 'done')
    .map((event) => ({ kind: 'outcome', event, name: event.name === current ? null : event.name }))
}
