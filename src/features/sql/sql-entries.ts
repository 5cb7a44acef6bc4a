import type { QueryEvent, RunEvent, TransactionEvent } from '#protocol/run-event.ts'
import { isControl, type TransactionOutcome, transactionOutcomes } from '#protocol/transaction-outcome.ts'

/** An entry of the list of statements. */
export type SqlEntry =
  | {
      readonly kind: 'statement'
      readonly query: QueryEvent
      /** The statement above has the same text: only the parameters are worth showing. */
      readonly same: boolean
      readonly transaction: TransactionOutcome | null
    }
  /** One line of the code sent the same statement again and again. */
  | { readonly kind: 'repeated'; readonly queries: readonly QueryEvent[]; readonly transaction: TransactionOutcome | null }
  /** BEGIN, COMMIT, SAVEPOINT … */
  | {
      readonly kind: 'boundary'
      readonly event: TransactionEvent
      readonly transaction: TransactionOutcome | null
      readonly place: 'first' | 'middle' | 'last'
    }

/** Fewer equal statements of one line than this are not folded. */
const FOLDED = 3

/** The statements of a run in order, with the bounds of their transactions; what one line repeats is folded. */
export function sqlEntries(events: readonly RunEvent[]): readonly SqlEntry[] {
  const outcomes = new Map(transactionOutcomes(events).map((outcome) => [outcome.transaction, outcome]))
  const listed = events.filter(
    (event) => (event.kind === 'query' && !isControl(event)) || (event.kind === 'transaction' && BOUNDS.has(event.action)),
  )
  const entries: SqlEntry[] = []
  for (let at = 0; at < listed.length; at++) {
    const event = listed[at]
    if (event?.kind === 'transaction') {
      entries.push({ kind: 'boundary', event, transaction: outcomes.get(event.transaction) ?? null, place: placeOf(event) })
    } else if (event?.kind === 'query') {
      const transaction = event.transaction === null ? null : (outcomes.get(event.transaction) ?? null)
      const queries = repeats(listed, at, event)
      if (queries.length >= FOLDED) {
        entries.push({ kind: 'repeated', queries, transaction })
        at += queries.length - 1
      } else entries.push({ kind: 'statement', query: event, same: isSame(entries.at(-1), event), transaction })
    }
  }
  return entries
}

const BOUNDS = new Set<TransactionEvent['action']>(['begin', 'commit', 'rollback', 'savepoint', 'release', 'rollback_to', 'wait'])

function placeOf(event: TransactionEvent): 'first' | 'middle' | 'last' {
  if (event.action === 'begin') return 'first'
  return event.action === 'commit' || event.action === 'rollback' ? 'last' : 'middle'
}

function repeats(listed: readonly RunEvent[], at: number, first: QueryEvent): readonly QueryEvent[] {
  const queries: QueryEvent[] = []
  for (const event of listed.slice(at)) {
    const alike = event.kind === 'query' && event.sqlite.sql === first.sqlite.sql && event.file === first.file && event.line === first.line
    if (!alike || first.line === null) break
    queries.push(event)
  }
  return queries
}

function isSame(before: SqlEntry | undefined, query: QueryEvent): boolean {
  return before?.kind === 'statement' && before.query.sqlite.sql === query.sqlite.sql
}

/** What a boundary is called in SQL. */
export function boundarySql(event: TransactionEvent): string {
  switch (event.action) {
    case 'rollback_to':
      return 'ROLLBACK TO SAVEPOINT'
    case 'release':
      return 'RELEASE SAVEPOINT'
    case 'wait':
      return 'waits for a lock'
    default:
      return event.action.toUpperCase()
  }
}
