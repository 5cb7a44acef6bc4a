import type { ChangeEvent, RunEvent } from '#protocol/run-event.ts'
import type { TransactionOutcome } from '#protocol/transaction-outcome.ts'
import type { Timeline } from './timeline.ts'

/** A cell that looks different inside a transaction than outside; null where the row is not. */
export interface Difference {
  readonly row: string
  readonly column: string
  readonly committed: string | null
  readonly inside: string | null
  readonly after: string | null
}

/** The rows of a table that differ, at one step, between the transaction that is open and everyone else. */
export interface Moment {
  readonly table: string
  readonly transaction: TransactionOutcome
  readonly differences: readonly Difference[]
}

/** What is different inside the transaction that is open at a step; empty when none is, or nothing is. */
export function momentAt(events: readonly RunEvent[], timeline: Timeline, step: number): readonly Moment[] {
  const at = timeline.steps[step - 1]?.event
  const transaction = timeline.transactions.find((outcome) => outcome.transaction === at?.transaction)
  if (at === undefined || transaction === undefined || at.seq >= transaction.last) return []
  const until = events.findIndex((event) => event.seq > at.seq && (event.kind === 'query' || event.kind === 'transaction'))
  const inside = changesOf(until === -1 ? events : events.slice(0, until), transaction)
  const whole = changesOf(events, transaction)
  return [...new Set(inside.map(({ table }) => table))].map((table) => ({
    table,
    transaction,
    differences: differencesOf(
      inside.filter((event) => event.table === table),
      whole.filter((event) => event.table === table),
      transaction.outcome === 'committed',
    ),
  }))
}

function changesOf(events: readonly RunEvent[], { transaction }: TransactionOutcome): readonly ChangeEvent[] {
  const statements = new Set(
    events.flatMap((event) => (event.kind === 'query' && event.transaction === transaction ? [event.statement] : [])),
  )
  return events.filter((event): event is ChangeEvent => event.kind === 'change' && statements.has(event.statement))
}

type Row = readonly (string | null)[] | null

interface Rows {
  readonly before: ReadonlyMap<number, Row>
  readonly after: ReadonlyMap<number, Row>
}

/** The rows that the events changed, as they were before the first and after the last. */
function rowsOf(events: readonly ChangeEvent[]): Rows {
  const before = new Map<number, Row>()
  const after = new Map<number, Row>()
  for (const { changes } of events) {
    for (const change of changes) {
      if (!before.has(change.rowid)) before.set(change.rowid, change.before)
      after.set(change.rowid, change.after)
    }
  }
  return { before, after }
}

function differencesOf(inside: readonly ChangeEvent[], whole: readonly ChangeEvent[], commits: boolean): readonly Difference[] {
  const columns = inside[0]?.columns ?? []
  const now = rowsOf(inside)
  const end = rowsOf(whole)
  return [...now.before].flatMap(([rowid, committed]) => {
    const current = now.after.get(rowid) ?? null
    const after = commits ? (end.after.get(rowid) ?? null) : committed
    const row = nameOf(columns, committed ?? current, rowid)
    if (committed === null || current === null) return [wholeRow(row, columns, committed, current, after)]
    return columns.flatMap((column, index) =>
      committed[index] === current[index] ? [] : [cell(row, column, committed[index], current[index], after?.[index])],
    )
  })
}

function cell(row: string, column: string, ...[committed, inside, after]: (string | null | undefined)[]): Difference {
  return { row, column, committed: committed ?? 'NULL', inside: inside ?? 'NULL', after: after ?? 'NULL' }
}

const NAMING = ['name', 'title', 'email', 'slug', 'label']

/** How many of a row's values stand for it. */
const TELLING = 3

function wholeRow(row: string, columns: readonly string[], committed: Row, inside: Row, after: Row): Difference {
  const telling = columns.flatMap((column, index) => (column === 'id' || NAMING.includes(column) || /_at$/.test(column) ? [] : [index]))
  const there = (values: Row) =>
    values &&
    telling
      .slice(0, TELLING)
      .map((index) => values[index] ?? 'NULL')
      .join(', ')
  return { row, column: '', committed: there(committed), inside: there(inside), after: there(after) }
}

function nameOf(columns: readonly string[], row: Row, rowid: number): string {
  const naming = columns.findIndex((column) => NAMING.includes(column))
  return row?.[naming] ?? `id ${row?.[columns.indexOf('id')] ?? rowid}`
}
