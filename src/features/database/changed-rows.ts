import type { TableSnapshot } from '#protocol/database.ts'
import type { ChangeEvent, RunEvent } from '#protocol/run-event.ts'
import { transactionOutcomes } from '#protocol/transaction-outcome.ts'

type Values = readonly (string | null)[]

/** A row with what the run did to it; `before` holds what an updated row was. */
export interface MarkedRow {
  readonly rowid: number
  readonly mark: 'inserted' | 'updated' | 'deleted' | null
  readonly values: Values
  readonly before: Values | null
}

export interface MarkedTable {
  readonly table: TableSnapshot
  readonly rows: readonly MarkedRow[]
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
  /** Rows that were changed in a transaction that was undone. */
  readonly undone: number
}

/** A table's rows after a run, with what the run (its set-up apart) did to them. */
export function markTable(table: TableSnapshot, events: readonly RunEvent[], setup: string): MarkedTable {
  const changes = events.filter(
    (event): event is ChangeEvent => event.kind === 'change' && event.table === table.name && event.file !== setup,
  )
  const undoneStatements = statementsUndone(events)
  const kept = changes.filter(({ statement }) => !undoneStatements.has(statement))
  const net = netChanges(kept)
  const rows = table.rows.map(({ rowid, values }) => markRow(rowid, values, net.get(rowid)))
  const deleted = [...net].flatMap(([rowid, { before, after }]): MarkedRow[] =>
    before !== null && after === null ? [{ rowid, mark: 'deleted', values: before, before: null }] : [],
  )
  const all = [...rows, ...deleted].sort((a, b) => a.rowid - b.rowid)
  const number = (mark: MarkedRow['mark']) => all.filter((row) => row.mark === mark).length
  return {
    table,
    rows: all,
    inserted: number('inserted'),
    updated: number('updated'),
    deleted: number('deleted'),
    undone: changes.reduce((sum, event) => sum + (undoneStatements.has(event.statement) ? event.changes.length : 0), 0),
  }
}

/** The changed rows first. */
export function changedFirst(rows: readonly MarkedRow[]): readonly MarkedRow[] {
  return [...rows.filter(({ mark }) => mark !== null), ...rows.filter(({ mark }) => mark === null)]
}

interface Net {
  readonly before: Values | null
  readonly after: Values | null
}

function netChanges(events: readonly ChangeEvent[]): ReadonlyMap<number, Net> {
  const net = new Map<number, Net>()
  for (const { changes } of events) {
    for (const { rowid, before, after } of changes) {
      const known = net.get(rowid)
      net.set(rowid, { before: known === undefined ? before : known.before, after })
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
