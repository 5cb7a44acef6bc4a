import type { ErrorEvent, RunEvent, Statement } from '#protocol/run-event.ts'

/** A run in the form of the reference recordings: what was printed, sent and answered, in order. */
export type RecordedEvent =
  | { readonly out: string }
  | RecordedStatement
  | { readonly line: number; readonly value: string }
  | { readonly error: string; readonly message: string }

interface RecordedStatement {
  readonly sql: string
  readonly params: string
  /** What PostgreSQL would be sent, on a run on SQLite. */
  readonly postgres?: { readonly sql: string; readonly params: string }
}

/** The recorded form of a run's events; what recordings do not hold (transactions, changes, processes …) is left out. */
export function recordingOf(events: readonly RunEvent[], adapter: 'sqlite' | 'postgres'): readonly RecordedEvent[] {
  return events.flatMap((event) => recordedEvent(event, adapter))
}

function recordedEvent(event: RunEvent, adapter: 'sqlite' | 'postgres'): readonly RecordedEvent[] {
  switch (event.kind) {
    case 'output':
      return event.device === 'stdio' ? [{ out: event.text }] : []
    case 'value':
      return event.silent ? [] : [{ line: event.line ?? 0, value: event.inspected }]
    case 'query':
      return recordedStatement(event.sqlite, event.postgres, adapter)
    case 'error':
      return [recordedError(event)]
    default:
      return []
  }
}

function recordedStatement(sqlite: Statement, postgres: Statement | null, adapter: 'sqlite' | 'postgres'): readonly RecordedEvent[] {
  if (adapter === 'postgres') return postgres === null ? [] : [recorded(postgres)]
  return [postgres === null ? recorded(sqlite) : { ...recorded(sqlite), postgres: recorded(postgres) }]
}

function recorded(statement: Statement): { readonly sql: string; readonly params: string } {
  return { sql: statement.sql, params: statement.inspectedParams }
}

function recordedError(event: ErrorEvent): RecordedEvent {
  return { error: event.exception, message: event.message }
}
