import type { DiagnosticEvent, ErrorEvent, MultiEvent, OutputEvent, RunEvent, TableEvent, ValueEvent } from '#protocol/run-event.ts'
import { isControl, type TransactionOutcome, transactionOutcomes } from '#protocol/transaction-outcome.ts'

/** An entry of the results: a value, what was printed, what was raised, or a table that was made. */
export type ResultEntry =
  | {
      readonly kind: 'value'
      readonly event: ValueEvent
      /** The transaction that its form ran in or opened last. */
      readonly transaction: TransactionOutcome | null
      readonly statements: number
      readonly steps: readonly MultiEvent[]
      /** How often the form sent one and the same statement, when that is a fault: 0 otherwise. */
      readonly repeated: number
    }
  | { readonly kind: 'output'; readonly event: OutputEvent; readonly text: string }
  | { readonly kind: 'error'; readonly event: ErrorEvent; readonly transaction: TransactionOutcome | null }
  | { readonly kind: 'table'; readonly event: TableEvent }
  /** What the compiler warned of. An error of the compiler is told by the exception that it ends in. */
  | { readonly kind: 'warning'; readonly event: DiagnosticEvent }

/** Fewer equal statements of one form than this are not called an N+1. */
const REPEATED = 3

/** The entries of a run, in order. Values of forms that only define are left out, and so is what the set-up returned. */
export function resultEntries(events: readonly RunEvent[], setup: string): readonly ResultEntry[] {
  const outcomes = transactionOutcomes(events)
  const entries: ResultEntry[] = []
  let form: RunEvent[] = []
  for (const event of events) {
    switch (event.kind) {
      case 'value':
        if (!event.silent && event.file !== setup) entries.push(valueEntry(event, form, outcomes))
        form = []
        break
      case 'output':
        addOutput(entries, event)
        break
      case 'error':
        entries.push({ kind: 'error', event, transaction: openedIn(form, outcomes) })
        break
      case 'table':
        entries.push({ kind: 'table', event })
        break
      case 'diagnostic':
        if (event.severity === 'warning' && event.file !== setup) entries.push({ kind: 'warning', event })
        break
      default:
        form.push(event)
    }
  }
  return entries
}

function valueEntry(event: ValueEvent, form: readonly RunEvent[], outcomes: readonly TransactionOutcome[]): ResultEntry {
  const statements = form.filter((other) => other.kind === 'query' && !isControl(other))
  return {
    kind: 'value',
    event,
    transaction: openedIn(form, outcomes),
    statements: statements.length,
    steps: form.filter((other) => other.kind === 'multi'),
    repeated: repeatedIn(form),
  }
}

function openedIn(form: readonly RunEvent[], outcomes: readonly TransactionOutcome[]): TransactionOutcome | null {
  const begun = form.findLast((event) => event.kind === 'transaction' && event.action === 'begin')
  return begun?.kind === 'transaction' ? (outcomes.find(({ transaction }) => transaction === begun.transaction) ?? null) : null
}

function repeatedIn(form: readonly RunEvent[]): number {
  const counts = new Map<string, number>()
  for (const event of form) {
    if (event.kind !== 'query' || !/^select/i.test(event.sqlite.sql)) continue
    const key = `${event.file}:${event.line} ${event.sqlite.sql}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return most >= REPEATED ? most : 0
}

/** What one line prints in pieces stands together; the empty line before each message of the log is left out. */
function addOutput(entries: ResultEntry[], event: OutputEvent): void {
  const text = event.device === 'stderr' ? event.text.replace(/^\n/, '') : event.text
  const before = entries.at(-1)
  if (before?.kind === 'output' && isContinued(before.event, event)) entries[entries.length - 1] = { ...before, text: before.text + text }
  else entries.push({ kind: 'output', event, text })
}

function isContinued(before: OutputEvent, { line, file, device }: OutputEvent): boolean {
  return before.line === line && before.file === file && before.device === device
}
