/**
 * What the database tower needs of a database: a pool of connections on one database that prepare and run statements.
 * Values that cross are SqlValue; a driver makes them exact (integers of 64 bits, floats that stay floats, bytes).
 */
export type SqlValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'integer'; readonly value: number | bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'blob'; readonly value: Uint8Array }

export interface Driver {
  /** `3.54.0`: for the page. */
  readonly version: string
  /** Opens one more connection on the same database. */
  connect(): Connection
  /** Ends all connections and forgets the database. */
  close(): void
}

export interface Connection {
  /** Counts from 1. */
  readonly id: number
  /** Runs one statement. Answers now, or later when the driver has to wait. */
  execute(sql: string, params: readonly SqlValue[]): ExecuteResult | Promise<ExecuteResult>
  /** Whether a transaction is open. */
  readonly inTransaction: boolean
  close(): void
}

export type ExecuteResult =
  | {
      readonly kind: 'rows'
      readonly columns: readonly string[]
      /** Row by row. */
      readonly rows: readonly (readonly SqlValue[])[]
      /** Rows changed by an INSERT, UPDATE or DELETE. */
      readonly changed: number
    }
  | { readonly kind: 'error'; readonly error: DatabaseError }

export interface DatabaseError {
  /** The database's own words. */
  readonly message: string
  /** `busy`: another connection holds a lock; nothing was done, and it may be tried again. */
  readonly kind: 'busy' | 'constraint' | 'other'
  readonly constraint: { readonly type: 'unique' | 'foreign_key' | 'check' | 'not_null' | 'exclusion'; readonly name: string | null } | null
}
