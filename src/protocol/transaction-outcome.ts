import type { QueryEvent, RunEvent, TransactionEvent } from './run-event.ts'

/** What became of one transaction of a run. */
export interface TransactionOutcome {
  readonly transaction: number
  /** The events' `seq` of its begin and of its end; the end is the run's when it was left open. */
  readonly first: number
  readonly last: number
  readonly file: string
  /** The top-level form that ran it, else the line itself. */
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
  const outcomes = new Map<number, TransactionOutcome>()
  const transactionOf = new Map<number, number>()
  const update = (transaction: number | undefined, change: (outcome: TransactionOutcome) => Partial<TransactionOutcome>) => {
    const outcome = outcomes.get(transaction ?? 0)
    if (outcome !== undefined) outcomes.set(outcome.transaction, { ...outcome, ...change(outcome) })
  }
  for (const event of events) {
    if (event.kind === 'transaction' && event.action === 'begin') outcomes.set(event.transaction, opened(event, events.at(-1)?.seq))
    else if (event.kind === 'transaction') update(event.transaction, () => ended(event))
    else if (event.kind === 'query' && event.transaction !== null && !isControl(event)) {
      transactionOf.set(event.statement, event.transaction)
      update(event.transaction, ({ statements }) => ({ statements: statements + 1 }))
    } else if (event.kind === 'change') update(transactionOf.get(event.statement), ({ rows }) => ({ rows: rows + event.changes.length }))
  }
  return [...outcomes.values()]
}

/** Whether a statement only begins or ends a transaction or a savepoint: a TransactionEvent tells the same. */
export function isControl({ sqlite }: QueryEvent): boolean {
  return /^\s*(begin|commit|rollback|savepoint|release)\b/i.test(sqlite.sql)
}

function opened({ seq, transaction, file, line, form, connection }: TransactionEvent, last = seq): TransactionOutcome {
  return { transaction, first: seq, last, file, line: form ?? line, connection, outcome: 'open', reason: null, statements: 0, rows: 0 }
}

function ended({ action, seq, reason }: TransactionEvent): Partial<TransactionOutcome> {
  if (action === 'commit') return { outcome: 'committed', last: seq }
  return action === 'rollback' ? { outcome: 'undone', last: seq, reason } : {}
}
