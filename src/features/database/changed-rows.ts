import type { TableSnapshot } from '#protocol/database.ts'
import type { ChangeEvent, RunEvent } from '#protocol/run-event.ts'
import { transactionOutcomes } from '#protocol/transaction-outcome.ts'

type Values = readonly (string | null)[]

/** A row with what was done to it; `before` holds what an updated row was. */
export interface MarkedRow {
  readonly rowid: number
  readonly mark: 'inserted' | 'updated' | 'deleted' | null
  readonly values: Values
  readonly before: Values | null
}

export interface MarkedTable {
  readonly table: TableSnapshot
  /** The first rows, and those that were deleted between them. */
  readonly rows: readonly MarkedRow[]
  /** Changed rows behind the first ones, as far as the events tell of them. */
  readonly beyond: readonly MarkedRow[]
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
  /** Rows that were changed in a transaction that was undone. */
  readonly undone: number
  /** Marks a further row. */
  readonly mark: (row: TableRow) => MarkedRow
}

type TableRow = TableSnapshot['rows'][number]

/** A table's rows after a run, with what the run (its set-up apart) and the console after it did to them. */
export function markTable(table: TableSnapshot, events: readonly RunEvent[], setup: string): MarkedTable {
  const changes = events.filter(
    (event): event is ChangeEvent => event.kind === 'change' && event.table === table.name && event.file !== setup,
  )
  const undoneStatements = statementsUndone(events)
  const key = keyOf(table)
  const net = netChanges(
    changes.filter(({ statement }) => !undoneStatements.has(statement)),
    key,
  )
  const mark = ({ rowid, values }: TableRow) => markRow(rowid, values, net.get(key(rowid, values)))
  const deleted = [...net.values()].flatMap(({ rowid, before, after }): MarkedRow[] =>
    before !== null && after === null ? [{ rowid, mark: 'deleted', values: before, before: null }] : [],
  )
  // What events tell of a row that is not among the first ones is believed when there can be such a row.
  const last = table.total > table.rows.length ? (table.rows.at(-1)?.rowid ?? 0) : Number.POSITIVE_INFINITY
  const changedBeyond = [...net.values()].flatMap(({ rowid, after }) =>
    after !== null && rowid > last ? [mark({ rowid, values: after })] : [],
  )
  const rows = [...table.rows.map(mark), ...deleted.filter(({ rowid }) => rowid <= last)].sort(byRowid)
  const beyond = [...changedBeyond.filter((row) => row.mark !== null), ...deleted.filter(({ rowid }) => rowid > last)].sort(byRowid)
  const number = (wanted: MarkedRow['mark']) => [...rows, ...beyond].filter((row) => row.mark === wanted).length
  return {
    table,
    rows,
    beyond,
    inserted: number('inserted'),
    updated: number('updated'),
    deleted: number('deleted'),
    undone: changes.reduce((sum, event) => sum + (undoneStatements.has(event.statement) ? event.changes.length : 0), 0),
    mark,
  }
}

/** The rows of a table in the order in which they are shown. */
export interface ListedRows {
  /** The first of them. */
  readonly first: readonly MarkedRow[]
  /** How many more the table has behind them, to be asked for. */
  readonly more: number
  /** Where those begin, when the rows with the rowids `without` are not counted. */
  readonly from: number
  readonly without: readonly number[]
  /** Deleted rows that stood somewhere behind the first ones. */
  readonly last: readonly MarkedRow[]
}

/** The rows as the table has them, or with the changed ones before all others. */
export function listRows({ table, rows, beyond }: MarkedTable, changedFirst: boolean): ListedRows {
  const more = table.total - table.rows.length
  // Without rowids the changed rows cannot be left out of what is asked for.
  if (!changedFirst || rows.some(({ rowid }) => rowid === NO_ROWID)) {
    return { first: rows, more, from: table.rows.length, without: [], last: beyond.filter(({ mark }) => mark === 'deleted') }
  }
  const isChanged = ({ mark }: MarkedRow) => mark !== null
  const changed = [...rows.filter(isChanged), ...beyond]
  const others = rows.filter((row) => !isChanged(row))
  const without = changed.filter(({ mark }) => mark !== 'deleted').map(({ rowid }) => rowid)
  return { first: [...changed, ...others], more: table.total - without.length - others.length, from: others.length, without, last: [] }
}

/** What tables that have no rowids say in their place. */
const NO_ROWID = -1

/** What tells a row from others: its rowid, or its primary key in a table that has none. */
function keyOf({ columns }: TableSnapshot): (rowid: number, values: Values) => number | string {
  const keys = columns.flatMap(({ primaryKey }, index) => (primaryKey ? [index] : []))
  return (rowid, values) => (rowid === NO_ROWID ? JSON.stringify(keys.map((index) => values[index])) : rowid)
}

function byRowid(a: MarkedRow, b: MarkedRow): number {
  return a.rowid - b.rowid
}

interface Net {
  readonly rowid: number
  readonly before: Values | null
  readonly after: Values | null
}

function netChanges(
  events: readonly ChangeEvent[],
  keyOf: (rowid: number, values: Values) => number | string,
): ReadonlyMap<number | string, Net> {
  const net = new Map<number | string, Net>()
  for (const { changes } of events) {
    for (const { rowid, before, after } of changes) {
      const key = keyOf(rowid, after ?? before ?? [])
      const known = net.get(key)
      net.set(key, { rowid, before: known === undefined ? before : known.before, after })
    }
  }
  return net
}

function markRow(rowid: number, values: Values, change: Net | undefined): MarkedRow {
  if (change === undefined || change.after === null) return { rowid, mark: null, values, before: null }
  if (change.before === null) return { rowid, mark: 'inserted', values, before: null }
  const changed = change.before.some((value, index) => value !== values[index])
  return { rowid, mark: changed ? 'updated' : null, values, before: changed ? change.before : null }
}

function statementsUndone(events: readonly RunEvent[]): ReadonlySet<number> {
  const undone = new Set(transactionOutcomes(events).flatMap(({ transaction, outcome }) => (outcome === 'committed' ? [] : [transaction])))
  return new Set(
    events.flatMap((event) =>
      event.kind === 'query' && event.transaction !== null && undone.has(event.transaction) ? [event.statement] : [],
    ),
  )
}
