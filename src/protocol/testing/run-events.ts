import type { ChangeEvent, ErrorEvent, OutputEvent, QueryEvent, TransactionEvent, ValueEvent } from '#protocol/run-event.ts'

/** Events of a run for tests: each as it is when nothing special happened, with what the test says about it. */

const happened = (line: number) => ({ seq: line, at: line, pid: '0.120.0', form: null, file: 'code.exs', line })

/** A value of one line that prints as `inspected`. */
export function valueEvent(line: number, inspected: string, said: Partial<ValueEvent> = {}): ValueEvent {
  return {
    ...happened(line),
    kind: 'value',
    inspected,
    short: inspected,
    preview: { kind: 'text' },
    endLine: line,
    silent: false,
    ...said,
  }
}

/** A text that was printed. */
export function outputEvent(line: number, text: string, device: OutputEvent['device'] = 'stdio'): OutputEvent {
  return { ...happened(line), kind: 'output', device, text }
}

/** A statement without parameters or rows, in no transaction. */
export function queryEvent(line: number, sql: string, said: Partial<QueryEvent> = {}): QueryEvent {
  return {
    ...happened(line),
    kind: 'query',
    statement: line,
    caller: 'Repo.all',
    source: null,
    sqlite: { sql, params: [], inspectedParams: '[]' },
    postgres: null,
    emulated: null,
    columns: [],
    rows: [],
    rowCount: 0,
    times: { plan: 0, run: 0, load: 0 },
    connection: 1,
    transaction: null,
    error: null,
    plan: [],
    clauses: [],
    indexHints: [],
    ...said,
  }
}

/** A step of the first transaction's own. */
export function transactionEvent(line: number, action: TransactionEvent['action'], said: Partial<TransactionEvent> = {}): TransactionEvent {
  return { ...happened(line), kind: 'transaction', action, transaction: 1, depth: 1, connection: 1, reason: null, step: null, ...said }
}

/** What a statement changed in a table. */
export function changeEvent(line: number, said: Pick<ChangeEvent, 'table' | 'columns' | 'changes'> & Partial<ChangeEvent>): ChangeEvent {
  return { ...happened(line), kind: 'change', statement: line, ...said }
}

/** A RuntimeError that ended the run. */
export function errorEvent(line: number, message: string, said: Partial<ErrorEvent> = {}): ErrorEvent {
  return {
    ...happened(line),
    kind: 'error',
    exception: 'RuntimeError',
    message,
    hint: null,
    frames: [],
    banner: `** (${said.exception ?? 'RuntimeError'}) ${message}`,
    trace: '',
    column: null,
    endColumn: null,
    fix: null,
    ...said,
  }
}
