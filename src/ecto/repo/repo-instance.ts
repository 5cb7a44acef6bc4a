import type { ConnectionPool, DatabaseConnection } from '#ecto/adapter/connection.ts'
import type { Ownership } from '#ecto/sandbox/ownership.ts'
import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import type { CallPlace } from './report.ts'

/** A repository that was started, under the name that `put_dynamic_repo/1` knows it by. */
export interface RepoInstance {
  readonly module: Atom
  /** An atom, or the pid of an unnamed one. */
  readonly name: Term
  readonly pid: Pid
  /** A keyword list. */
  readonly config: Term
  readonly pool: ConnectionPool
  /** Which process uses which connection, by the id of its pid. */
  readonly held: Map<number, HeldConnection>
  /** Who owns connections, when the pool is Ecto.Adapters.SQL.Sandbox. */
  readonly sandbox: Ownership | null
  readonly prepared: WeakSet<DatabaseConnection>
  /** Runs before a process uses a connection that it did not hold. */
  readonly beforeUse: (connection: DatabaseConnection) => Effect<void>
}

/** A connection while a process uses it: for one statement, a checkout or a transaction. */
export interface HeldConnection {
  readonly pid: Pid
  readonly connection: DatabaseConnection
  transaction: OpenTransaction | null
  /** Whether it is the sandbox's, which keeps it when the process is done with it. */
  readonly owned: boolean
}

export interface OpenTransaction {
  /** Counts from 1 within a session. */
  readonly id: number
  depth: number
  /** `failed`: an inner transaction rolled back; `closed`: a statement was tried after that; `aborted`: by a statement that failed. */
  status: 'open' | 'failed' | 'closed' | 'aborted'
  /** The name of the Multi's step that is running. */
  step: Term | undefined
  /** Where `Repo.rollback/1` was called. */
  rolledBackAt: CallPlace | undefined
  /** Inside of the sandbox's own transaction a transaction is a savepoint. */
  readonly savepoint: string | null
}
