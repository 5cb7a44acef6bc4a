import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** One connection to the database, as a repository uses it. */
export interface DatabaseConnection {
  /** Counts from 1. */
  readonly id: number
  readonly inTransaction: boolean
  /** Runs a statement; waits, and lets other processes run, while another connection holds a lock. */
  execute(sql: string, values: readonly Term[]): Effect<StatementResult>
  /** How the database finds the rows of a statement. */
  explain(sql: string): Effect<readonly { readonly depth: number; readonly detail: string }[]>
}

export type StatementResult = (StatementRows | StatementFailure) & {
  /** Milliseconds that it waited for another connection's lock, if it had to. */
  readonly waited?: number
}

export interface StatementRows {
  readonly kind: 'rows'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Term[])[]
  /** Rows that an INSERT, UPDATE or DELETE changed. */
  readonly changed: number
  readonly changes: readonly RowChanges[]
}

export interface StatementFailure {
  readonly kind: 'error'
  readonly message: string
  /** The constraints that were violated, named as the adapter reports them to changesets. */
  readonly constraints: readonly ConstraintViolation[]
}

export interface ConstraintViolation {
  readonly type: 'unique' | 'foreign_key' | 'check' | 'exclusion'
  readonly name: string | null
  /** What the constraint is called in the database, where `name` is only supposed: taken when no changeset knows `name`. */
  readonly realName?: string
  /** What PostgreSQL would call it, where the database has no name for it: taken in the same way. */
  readonly postgresName?: string
}

/** Rows of one table that a statement inserted (`before` null), updated or deleted (`after` null); values as the database prints them. */
export interface RowChanges {
  readonly table: string
  readonly columns: readonly string[]
  readonly changes: readonly {
    readonly rowid: number
    readonly before: readonly (string | null)[] | null
    readonly after: readonly (string | null)[] | null
  }[]
}

/** A fixed number of connections that processes borrow. */
export interface ConnectionPool {
  readonly size: number
  /**
   * A connection for the calling process; waits until one is free, raises DBConnection.ConnectionError when that takes too long.
   * `reclaim` runs while it waits: it takes back what dead processes held.
   */
  checkout(reclaim: () => Effect<void>): Effect<DatabaseConnection>
  checkin(connection: DatabaseConnection): void
}
