import type { RowChanges } from '#ecto/adapter/connection.ts'
import type { Float } from '#terms/float.ts'
import type { Term } from '#terms/term.ts'

/**
 * What the database tower needs of a database: a pool of connections on one database that prepare and run statements.
 * Parameters are SqlValues, what comes back are Elixir's terms; a driver makes them exact (integers of 64 bits, floats that stay
 * floats, text, bytes).
 */
export type SqlValue = null | number | bigint | Float | string | Uint8Array

export interface Driver {
  /** `3.54.0`: for the page. */
  readonly version: string
  /** Opens one more connection on the same database. */
  connect(): Connection
  /** The tables as they are outside of open transactions, with at most `limit` rows each. */
  tables(limit: number): readonly TableContents[]
  /** Some rows of a table, named as `tables` does, as if the rows with the rowids `without` were not in it; none when there is no such table. */
  rows(table: string, window: RowWindow, without: readonly number[]): TableContents['rows']
  /** The database as a file or as SQL, as it is outside of open transactions; attached databases are not in it. */
  save(format: DatabaseFile['format']): DatabaseFile
  /** Puts another database in the place of this one, for all connections; none of them has a transaction open. */
  replace(bytes: Uint8Array): void
  /** Ends all connections and forgets the database. */
  close(): void
}

/** So many rows, from this one on; the first is 0. */
export interface RowWindow {
  readonly from: number
  readonly count: number
}

/** A database as a file, or as the SQL that makes it. */
export type DatabaseFile =
  | { readonly format: 'sqlite'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly format: 'sql'; readonly text: string }

/** What became of opening a file: a database's bytes and tables, or the database's words and the line of the statement it refused. */
export type OpenedDatabase =
  | { readonly kind: 'opened'; readonly bytes: Uint8Array<ArrayBuffer>; readonly tables: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string; readonly line: number | null }

export interface Connection {
  /** Counts from 1. */
  readonly id: number
  /** Runs one statement. Answers now, or later when the driver has to wait. */
  execute(sql: string, params: readonly SqlValue[]): ExecuteResult | Promise<ExecuteResult>
  /** How the database would find the rows of a statement; empty when it has no plan to tell. */
  explain(sql: string): readonly PlanLine[] | Promise<readonly PlanLine[]>
  /** Whether a transaction is open. */
  readonly inTransaction: boolean
  close(): void
}

export type ExecuteResult =
  | {
      readonly kind: 'rows'
      readonly columns: readonly string[]
      /** Row by row. */
      readonly rows: readonly (readonly Term[])[]
      /** Rows changed by an INSERT, UPDATE or DELETE. */
      readonly changed: number
      /** What the statement did to rows, by table: its own work and what foreign keys made of it. Empty when changes are not captured. */
      readonly changes: readonly TableChange[]
    }
  | { readonly kind: 'error'; readonly error: DatabaseError }

export interface DatabaseError {
  /** The database's own words. */
  readonly message: string
  /**
   * `busy`: another connection holds a lock; nothing was done, and it may be tried again. `parameters`: the statement has not as
   * many as there were values.
   */
  readonly kind: 'busy' | 'constraint' | 'parameters' | 'other'
  readonly constraint: { readonly type: 'unique' | 'foreign_key' | 'check' | 'not_null' | 'exclusion'; readonly name: string | null } | null
}

/** One line of a query plan; the first level has depth 0. */
export interface PlanLine {
  readonly depth: number
  readonly detail: string
}

/** What a statement changed in one table, as connections tell it. */
export type TableChange = RowChanges

/** A table with its first rows; values as the database prints them, null for NULL. */
export interface TableContents {
  readonly name: string
  readonly ddl: string
  readonly indexes: readonly string[]
  readonly columns: readonly {
    readonly name: string
    readonly type: string
    readonly notNull: boolean
    readonly primaryKey: boolean
    readonly references: { readonly table: string; readonly column: string } | null
  }[]
  readonly rows: readonly { readonly rowid: number; readonly values: readonly (string | null)[] }[]
  readonly total: number
}
