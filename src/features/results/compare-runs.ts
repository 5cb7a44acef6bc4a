import type { RunEvent } from '#protocol/run-event.ts'
import { isControl } from '#protocol/transaction-outcome.ts'
import { count } from '#ui/time.ts'

/** What another run had more or less of than this one, in words: statements, values that differ. */
export function compareRuns(earlier: readonly RunEvent[], later: readonly RunEvent[], setup: string): string {
  const difference = statements(later, setup) - statements(earlier, setup)
  const [before, after] = [values(earlier, setup), values(later, setup)]
  const shared = Math.min(before.length, after.length)
  const changed = after.slice(0, shared).filter((value, index) => value !== before[index]).length
  const parts = [
    difference === 0 ? 'as many statements' : `${count(Math.abs(difference), 'statement')} ${difference > 0 ? 'more' : 'fewer'}`,
    changed === 0 ? (shared === 0 ? '' : 'the same values') : `${count(changed, 'value')} changed`,
    after.length === before.length
      ? ''
      : `${count(Math.abs(after.length - before.length), 'value')} ${after.length > before.length ? 'more' : 'fewer'}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function statements(events: readonly RunEvent[], setup: string): number {
  return events.filter((event) => event.kind === 'query' && event.file !== setup && !isControl(event)).length
}

function values(events: readonly RunEvent[], setup: string): readonly string[] {
  return events.flatMap((event) => (event.kind === 'value' && !event.silent && event.file !== setup ? [event.inspected] : []))
}
