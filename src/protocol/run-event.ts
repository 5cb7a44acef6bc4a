import type { Fix } from './fix.ts'
import type { TextSpan } from './language.ts'
import type { Preview } from './preview.ts'

/** Everything that happens in a run, in order. What each carries is set out in the architecture's table of run events. */
export type RunEvent =
  | OutputEvent
  | ValueEvent
  | QueryEvent
  | TransactionEvent
  | MultiEvent
  | ChangeEvent
  | ProcessEvent
  | TableEvent
  | DiagnosticEvent
  | ErrorEvent
  | DoneEvent

interface Happened {
  /** Counts from 1 within a run. */
  readonly seq: number
  /** Milliseconds since the run started. */
  readonly at: number
  /** The process, as it prints: `0.120.0`. */
  readonly pid: string
  /** Which of the run's sources, by name (`setup.exs`, `code.exs`), and the line in it that caused this; null when no line of it did. */
  readonly file: string
  readonly line: number | null
  /** The first line of the top-level form of that file that was running: a function of the file may have been called from there. */
  readonly form: number | null
}

export interface OutputEvent extends Happened {
  readonly kind: 'output'
  /** The log goes to stderr. */
  readonly device: 'stdio' | 'stderr'
  readonly text: string
}

/** The value of a top-level form. */
export interface ValueEvent extends Happened {
  readonly kind: 'value'
  /** `inspect(value, pretty: true, width: 80)`. */
  readonly inspected: string
  /** On one line, cut to a few hundred characters: for beside the code. */
  readonly short: string
  readonly preview: Preview
  /** The last line of the form. */
  readonly endLine: number
  /** Whether the form is one that only defines or imports (`defmodule`, `import`, `alias`, …): its value is not shown. */
  readonly silent: boolean
}

export interface Statement {
  readonly sql: string
  /** The parameters, each as `inspect` prints it. */
  readonly params: readonly string[]
  /** All of them as `inspect` prints the list: `[1, "x"]`. */
  readonly inspectedParams: string
}

/** A clause of the query behind a statement, and its parts of the texts. */
export interface QueryClause {
  /** As code has it: `from`, `left_join`, `or_where`. */
  readonly name: string
  /** Where the macro that added it was called; null for clauses that keep no place. */
  readonly file: string | null
  readonly line: number | null
  readonly sqlite: readonly TextSpan[]
  readonly postgres: readonly TextSpan[]
}

/** An index that could be made. */
export interface IndexHint {
  readonly table: string
  readonly columns: readonly string[]
}

/** One statement that was sent to the database by a repository function. */
export interface QueryEvent extends Happened {
  readonly kind: 'query'
  /** Counts from 1 within a run; other events refer to it. */
  readonly statement: number
  /** `Repo.all`, `Repo.preload`, `Ecto.Migrator.up` … */
  readonly caller: string
  /** The table, when the statement has one. */
  readonly source: string | null
  readonly sqlite: Statement
  /** What PostgreSQL would be sent; null when there is nothing that it would be sent. */
  readonly postgres: Statement | null
  /** Why SQLite does something else than was asked, and what: null when it does just that. */
  readonly emulated: string | null
  readonly columns: readonly string[]
  /** The first rows of the answer, each value as it prints. */
  readonly rows: readonly (readonly string[])[]
  /** Rows returned or, for a statement that returns none, rows changed. */
  readonly rowCount: number
  /** Milliseconds. */
  readonly times: { readonly plan: number; readonly run: number; readonly load: number }
  readonly connection: number
  /** The transaction it ran in (see TransactionEvent), null outside of one. */
  readonly transaction: number | null
  /** The database's message when it refused the statement. */
  readonly error: string | null
  /** Lines of EXPLAIN QUERY PLAN: depth and text. Empty when there is none. */
  readonly plan: readonly { readonly depth: number; readonly detail: string }[]
  /** The clauses of the query that it was made of; empty when it was made of none. */
  readonly clauses: readonly QueryClause[]
  /** Indexes that may spare it from reading a whole table. */
  readonly indexHints: readonly IndexHint[]
}

export interface TransactionEvent extends Happened {
  readonly kind: 'transaction'
  readonly action: 'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'rollback_to' | 'enter' | 'leave' | 'wait'
  /** Counts from 1 within a run. A nested `Repo.transaction` is entered and left within the outer one's id. */
  readonly transaction: number
  /** 1 for the outermost. */
  readonly depth: number
  readonly connection: number
  /** Why it was rolled back, as it prints, the savepoint's name, or the milliseconds of a wait. */
  readonly reason: string | null
  /** The Multi step it belongs to, as it prints. */
  readonly step: string | null
}

export interface MultiEvent extends Happened {
  readonly kind: 'multi'
  /** Counts from 1 within a run. */
  readonly multi: number
  readonly name: string
  readonly operation: string
  readonly status: 'done' | 'failed' | 'skipped'
  readonly value: string | null
  readonly transaction: number | null
}

/** The rows that one statement inserted, updated or deleted in one table. */
export interface ChangeEvent extends Happened {
  readonly kind: 'change'
  readonly statement: number
  readonly table: string
  readonly columns: readonly string[]
  readonly changes: readonly RowChange[]
}

/** A row by its rowid; `before` is null for an insert, `after` for a delete. Values as the database prints them, null for NULL. */
export interface RowChange {
  readonly rowid: number
  readonly before: readonly (string | null)[] | null
  readonly after: readonly (string | null)[] | null
}

export interface ProcessEvent extends Happened {
  readonly kind: 'process'
  readonly action: 'spawn' | 'exit' | 'message'
  /** The other process: the one spawned, or the receiver. */
  readonly other: string | null
  readonly detail: string
}

/** A table that was made because a schema had none. */
export interface TableEvent extends Happened {
  readonly kind: 'table'
  readonly table: string
  readonly schema: string
  readonly ddl: string
  /** What a migration's `change/0` would say. */
  readonly migration: string
}

export interface DiagnosticEvent extends Happened {
  readonly kind: 'diagnostic'
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly column: number | null
  /** Where in the line the reported name or operator ends: the column behind it. Null when there is no column. */
  readonly endColumn: number | null
  /** What would mend it, when that is plain. */
  readonly fix: Fix | null
}

export interface StackFrame {
  readonly module: string
  /** `name/arity`, or what stands for it at the top level. */
  readonly function: string
  readonly file: string
  readonly line: number | null
}

export interface ErrorEvent extends Happened {
  readonly kind: 'error'
  /** The exception's module (`Ecto.NoResultsError`); for an exit or a throw that nobody caught `exit` or `throw`. */
  readonly exception: string
  /** `Exception.message/1` of it. */
  readonly message: string
  /** What Elixir adds on blame ("did you mean"), or a hint of the playground's own; null when there is none. */
  readonly hint: string | null
  readonly frames: readonly StackFrame[]
  /** `** (Module) message` with what Elixir adds on blame, as a terminal shows it. */
  readonly banner: string
  /** The stack trace as a terminal shows it; empty when there is none. */
  readonly trace: string
  readonly column: number | null
  readonly endColumn: number | null
  readonly fix: Fix | null
}

export interface DoneEvent extends Happened {
  readonly kind: 'done'
  readonly outcome: 'finished' | 'failed' | 'stopped' | 'limit'
  readonly elapsed: number
  readonly counts: { readonly values: number; readonly statements: number; readonly transactions: number }
}
