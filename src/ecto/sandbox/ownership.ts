import type { DatabaseConnection } from '#ecto/adapter/connection.ts'
import type { Pid } from '#terms/pid.ts'

/** A connection that a process has checked out of the sandbox: all it does is rolled back when it is checked in. */
export interface OwnedConnection {
  readonly owner: Pid
  readonly connection: DatabaseConnection
  /** Ids of the pids that may use it, the owner's among them. */
  readonly allowed: Set<number>
  /** Whether it runs inside of a transaction that is rolled back at the end. */
  readonly sandboxed: boolean
  /** Counts savepoints, for their names. */
  savepoints: number
}

export type OwnershipMode = { readonly kind: 'auto' } | { readonly kind: 'manual' } | { readonly kind: 'shared'; readonly owner: Pid }

/** Who owns and may use the connections of one repository. */
export interface Ownership {
  mode: OwnershipMode
  readonly owned: OwnedConnection[]
}
