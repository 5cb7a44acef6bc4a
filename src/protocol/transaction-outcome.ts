import type { RunEvent, TransactionEvent } from './run-event.ts'

/** What became of one transaction of a run. */
export interface TransactionOutcome {
  readonly transaction: number
  /** The events' `seq` of its begin and of its end; the end is the run's when it was left open. */
  readonly first: number
  readonly last: number
  readonly file: string
  readonly line: number | null
  readonly connection: number
  readonly outcome: 'committed' | 'undone' | 'open'
  /** Why it was rolled back, as it prints. */
  readonly reason: string | null
  readonly statements: number
  /** Rows that it inserted, updated or deleted. */
  readonly rows: number
}

/** The transactions of a run in the order in which they began, with what became of each. */
export function transactionOutcomes(events: readonly RunEvent[]): readonly TransactionOutcome[] {
  const begun = events.filter((event): event is TransactionEvent => event.kind === 'transaction' && event.action === 'begin')
  return begun.map((begin) => outcomeOf(begin, events))
}

function outcomeOf(begin: TransactionEvent, events: readonly RunEvent[]): TransactionOutcome {
  const { transaction, file, line, connection } = begin
  const end = events.find(
    (event): event is TransactionEvent =>
      event.kind === 'transaction' && event.transaction === transaction && (event.action === 'commit' || event.action === 'rollback'),
  )
  const inside = events.filter((event) => event.kind === 'query' && event.transaction === transaction)
  const statements = new Set(inside.map((event) => (event.kind === 'query' ? event.statement : 0)))
  const rows = events.reduce((sum, event) => sum + (event.kind === 'change' && statements.has(event.statement) ? event.changes.length : 0), 0)
  return {
    transaction,
    first: begin.seq,
    last: end?.seq ?? events.at(-1)?.seq ?? begin.seq,
    file,
    line,
    connection,
    outcome: end === undefined ? 'open' : end.action === 'commit' ? 'committed' : 'undone',
    reason: end?.reason ?? null,
    statements: inside.length,
    rows,
  }
}
