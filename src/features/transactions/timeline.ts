import type { QueryEvent, RunEvent, TransactionEvent } from '#protocol/run-event.ts'
import { isControl, type TransactionOutcome, transactionOutcomes } from '#protocol/transaction-outcome.ts'

/** A statement or a bound of a transaction; steps count from 1 over all lanes. */
export interface Step {
  readonly number: number
  readonly event: QueryEvent | TransactionEvent
}

/** A process on a connection. */
export interface Lane {
  readonly pid: string
  readonly connection: number
  readonly steps: readonly Step[]
  readonly bars: readonly Bar[]
}

/** A transaction or, nested in one, a savepoint or another call of `Repo.transaction`: from step `first` to step `last`. */
export interface Bar {
  readonly first: number
  readonly last: number
  readonly nested: boolean
  readonly undone: boolean
  /** The transaction itself; null for what is nested. */
  readonly outcome: TransactionOutcome | null
}

export interface Timeline {
  readonly steps: readonly Step[]
  readonly lanes: readonly Lane[]
  readonly transactions: readonly TransactionOutcome[]
}

const OPENING = new Set<TransactionEvent['action']>(['begin', 'savepoint', 'enter'])
const CLOSING = new Set<TransactionEvent['action']>(['commit', 'rollback', 'release', 'rollback_to', 'leave'])

/** What a run did to its database over time, leaving out the set-up. */
export function timelineOf(events: readonly RunEvent[], setup: string): Timeline {
  const listed = events.filter((event): event is QueryEvent | TransactionEvent =>
    event.file === setup
      ? false
      : (event.kind === 'query' && !isControl(event)) ||
        (event.kind === 'transaction' && (event.action === 'wait' || OPENING.has(event.action) || CLOSING.has(event.action))),
  )
  const steps = listed.map((event, index) => ({ number: index + 1, event }))
  const transactions = transactionOutcomes(events).filter(({ file }) => file !== setup)
  return { steps, transactions, lanes: lanesOf(steps, transactions) }
}

function lanesOf(steps: readonly Step[], transactions: readonly TransactionOutcome[]): readonly Lane[] {
  const keys = [...new Set(steps.map(({ event }) => `${event.pid} ${event.connection}`))]
  return keys.map((key) => {
    const own = steps.filter(({ event }) => `${event.pid} ${event.connection}` === key)
    const first = own[0]?.event
    return { pid: first?.pid ?? '', connection: first?.connection ?? 1, steps: own, bars: barsOf(own, transactions) }
  })
}

function barsOf(steps: readonly Step[], transactions: readonly TransactionOutcome[]): readonly Bar[] {
  const bars: Bar[] = []
  const open: { readonly first: number; readonly transaction: number | null }[] = []
  const last = steps.at(-1)?.number ?? 0
  const close = (at: number, undone: boolean) => {
    const began = open.pop()
    if (began === undefined) return
    const outcome = transactions.find(({ transaction }) => transaction === began.transaction) ?? null
    bars.push({ first: began.first, last: at, nested: began.transaction === null, undone, outcome })
  }
  for (const { number, event } of steps) {
    if (event.kind !== 'transaction' || event.action === 'wait') continue
    if (OPENING.has(event.action)) open.push({ first: number, transaction: event.action === 'begin' ? event.transaction : null })
    else close(number, undoes(event))
  }
  while (open.length > 0) close(last, true)
  return bars.sort((a, b) => a.first - b.first)
}

/** The step to look at first: the last one inside a transaction that was undone, else inside the last transaction. */
export function tellingStep(timeline: Timeline): number {
  const transaction = timeline.transactions.findLast(({ outcome }) => outcome === 'undone') ?? timeline.transactions.at(-1)
  const inside = timeline.steps.filter(({ event }) => event.kind === 'query' && event.transaction === transaction?.transaction)
  return inside.at(-1)?.number ?? timeline.steps.length
}

/** What a statement does, for its tick. */
export function tickOf(query: QueryEvent): 'read' | 'write' | 'failed' {
  if (query.error !== null) return 'failed'
  return /^\s*(select|with|explain|pragma)\b/i.test(query.sqlite.sql) ? 'read' : 'write'
}

/** How long a step waited for another connection's lock, in milliseconds as they print; null for one that did not. */
export function waitedAt({ event }: Step): string | null {
  return event.kind === 'transaction' && event.action === 'wait' ? (event.reason ?? '') : null
}

/** The steps of a transaction, bounds included. */
export function stepsOf(timeline: Timeline, transaction: number): readonly Step[] {
  return timeline.steps.filter(({ event }) => event.transaction === transaction)
}

/** Whether a savepoint or a nested call begins at a step. */
export function beginsNested({ event }: Step): boolean {
  return event.kind === 'transaction' && event.action !== 'begin' && OPENING.has(event.action)
}

/** Whether a savepoint or a nested call ends at a step. */
export function endsNested({ event }: Step): boolean {
  return event.kind === 'transaction' && event.action !== 'commit' && event.action !== 'rollback' && CLOSING.has(event.action)
}

/** Whether an end undoes what it ends: a nested call that is left with a reason has made the whole transaction one to be undone. */
export function undoes({ action, reason }: TransactionEvent): boolean {
  return action === 'rollback' || action === 'rollback_to' || (action === 'leave' && reason !== null)
}
