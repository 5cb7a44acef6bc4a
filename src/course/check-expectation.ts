import { assertNever } from '#base/assert-never.ts'
import type { ChangeEvent, OutputEvent, QueryEvent, RunEvent, TransactionEvent, ValueEvent } from '#protocol/run-event.ts'
import type { Expectation } from './expectation.ts'

/** Whether a claim holds for the events of a run of `code.exs`: null when it does, else a sentence that says what is there instead. */
export function checkExpectation(expectation: Expectation, events: readonly RunEvent[]): string | null {
  switch (expectation.kind) {
    case 'value':
      return checkValue(expectation.line, expectation.text, events)
    case 'output':
      return contains('the output', output(events), expectation.text)
    case 'statements':
      return equal('statements', String(statements(events).length), String(expectation.count))
    case 'sql':
      return checkSql(expectation.dialect, expectation.line, expectation.text, events)
    case 'transaction':
      return checkTransaction(expectation.line, expectation.outcome, events)
    case 'rows':
      return checkRows(expectation, events)
    case 'error':
      return checkError(expectation.exception, events)
    default:
      return assertNever(expectation)
  }
}

const TRANSACTION_STATEMENT = /^(begin|commit|rollback|savepoint|release)\b/i

function equal(what: string, got: string, want: string): string | null {
  return got === want ? null : `${what}: ${got}, not ${want}`
}

function contains(what: string, text: string, part: string): string | null {
  return text.includes(part) ? null : `${what} does not contain ${part}: ${text}`
}

function output(events: readonly RunEvent[]): string {
  return events
    .filter((event): event is OutputEvent => event.kind === 'output')
    .map((event) => event.text)
    .join('')
}

function statements(events: readonly RunEvent[]): readonly QueryEvent[] {
  return events.filter((event): event is QueryEvent => event.kind === 'query' && !TRANSACTION_STATEMENT.test(event.sqlite.sql))
}

function checkValue(line: number, want: string, events: readonly RunEvent[]): string | null {
  const value = events.find((event): event is ValueEvent => event.kind === 'value' && event.line === line)
  if (value === undefined) return `line ${line}: there is no value`
  return equal(`line ${line}`, value.inspected.replace(/\s*\n\s*/g, ' '), want)
}

function checkSql(dialect: 'sqlite' | 'postgres', line: number, part: string, events: readonly RunEvent[]): string | null {
  const texts = statements(events)
    .filter((event) => event.line === line)
    .map((event) => event[dialect]?.sql ?? '')
  return contains(`the ${dialect} statements of line ${line}`, texts.join('\n'), part)
}

function checkTransaction(line: number, want: 'commit' | 'rollback', events: readonly RunEvent[]): string | null {
  const happened = events.filter((event): event is TransactionEvent => event.kind === 'transaction')
  const form = formAt(line, events)
  const begin = happened.find((event) => event.action === 'begin' && event.depth === 1 && event.seq > form.after && event.seq < form.until)
  const end = happened.find(
    (e) => e.transaction === begin?.transaction && e.depth === 1 && (e.action === 'commit' || e.action === 'rollback'),
  )
  return end === undefined ? `line ${line}: no transaction ended` : equal(`the transaction of line ${line}`, end.action, want)
}

/** The events of the top-level form that starts in `line` lie between two others: after the value before it, until its own. */
function formAt(line: number, events: readonly RunEvent[]): { readonly after: number; readonly until: number } {
  const ends = events.filter((event) => event.kind === 'value' || event.kind === 'error' || event.kind === 'done')
  const at = ends.findIndex((event) => event.line === line)
  return { after: ends[at - 1]?.seq ?? 0, until: ends[at]?.seq ?? 0 }
}

function checkRows(want: Extract<Expectation, { kind: 'rows' }>, events: readonly RunEvent[]): string | null {
  const undone = undoneTransactions(events)
  const counts = { inserted: 0, updated: 0, deleted: 0 }
  const transactionOf = new Map(
    events.filter((event): event is QueryEvent => event.kind === 'query').map((event) => [event.statement, event.transaction]),
  )
  for (const event of events.filter((e): e is ChangeEvent => e.kind === 'change' && e.table === want.table)) {
    const transaction = transactionOf.get(event.statement)
    if (transaction != null && undone.has(transaction)) continue
    for (const change of event.changes) counts[change.before === null ? 'inserted' : change.after === null ? 'deleted' : 'updated']++
  }
  const text = (c: typeof counts) => `+${c.inserted} ~${c.updated} -${c.deleted}`
  return equal(`rows of ${want.table}`, text(counts), text(want))
}

function undoneTransactions(events: readonly RunEvent[]): ReadonlySet<number> {
  return new Set(
    events
      .filter((event): event is TransactionEvent => event.kind === 'transaction' && event.action === 'rollback' && event.depth === 1)
      .map((event) => event.transaction),
  )
}

function checkError(want: string, events: readonly RunEvent[]): string | null {
  const error = events.find((event) => event.kind === 'error')
  return equal('the error', error?.exception ?? 'none', want)
}
