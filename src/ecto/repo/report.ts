import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { RowChanges } from '#ecto/adapter/connection.ts'
import { answer, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** A statement that a repository function sent, with all that is known of it afterwards. */
export interface StatementReport {
  /** `Repo.all` */
  readonly caller: string
  readonly source: string | null
  /** What ran. */
  readonly sqlite: SqlStatement
  /** What PostgreSQL would be sent; null when it would be sent nothing. */
  readonly postgres: SqlStatement | null
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Term[])[]
  readonly rowCount: number
  readonly changes: readonly RowChanges[]
  readonly error: string | null
  readonly connection: number
  readonly transaction: number | null
  /** Milliseconds that it ran. */
  readonly time: number
  /** Whether it took a connection from the pool for itself. */
  readonly pooled: boolean
  /** Whether it is one that begins or ends a transaction, or takes a lock. */
  readonly control: boolean
  readonly plan: readonly { readonly depth: number; readonly detail: string }[]
  /** `:telemetry_options` and the like; the options of the call. */
  readonly options: Term
  readonly repo: Term
}

export interface TransactionReport {
  readonly action: 'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'rollback_to' | 'enter' | 'leave' | 'wait'
  readonly transaction: number
  readonly depth: number
  readonly connection: number
  /** Why it was rolled back; of a wait the milliseconds. */
  readonly reason: Term | undefined
  /** The name of the Multi's step that was running. */
  readonly step: Term | undefined
  /** Where it was asked for, when that is another place than the one that reports it. */
  readonly place: CallPlace | undefined
}

/** A line of the program that called a repository. */
export interface CallPlace {
  readonly pid: string
  readonly file: string
  readonly line: number | null
}

export interface MultiReport {
  readonly multi: number
  readonly name: Term
  readonly operation: string
  readonly status: 'done' | 'failed' | 'skipped'
  readonly value: Term | undefined
  readonly transaction: number | null
}

/** A table or its columns made because a schema names them and they were not there. */
export interface TableReport {
  readonly table: string
  /** The schema's module, as it prints. */
  readonly schema: string
  readonly ddl: string
  /** What a migration's `change/0` would say. */
  readonly migration: string
}

/** Whoever wants to see what repositories do. Effects, as they look where they were called from. */
export interface RepoListener {
  statement(report: StatementReport): Effect<void>
  transaction(report: TransactionReport): Effect<void>
  multi(report: MultiReport): Effect<void>
  table(report: TableReport): Effect<void>
  /** The line of the program that is running. */
  here(): Effect<CallPlace | undefined>
  /** Whether statements are looked at, so that it is worth knowing what PostgreSQL would be sent. */
  readonly wantsStatements: boolean
  /** Whether plans of statements are wanted. */
  readonly wantsPlans: boolean
}

/** Nobody looks. */
export const NO_LISTENER: RepoListener = {
  statement: () => answer(undefined),
  transaction: () => answer(undefined),
  multi: () => answer(undefined),
  table: () => answer(undefined),
  here: () => answer(undefined),
  wantsStatements: false,
  wantsPlans: false,
}
