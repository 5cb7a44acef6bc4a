import type { RepoInstance } from '#ecto/repo/repo-instance.ts'
import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Pid } from '#terms/pid.ts'
import type { OwnedConnection, Ownership } from './ownership.ts'

/** Takes a connection for a process to own; inside of a transaction when it is a sandbox. */
export function* checkoutOwned(instance: RepoInstance, sandbox: Ownership, pid: Pid, sandboxed: boolean): Effect<OwnedConnection> {
  const connection = yield* instance.pool.checkout(() => reclaimOwned(instance, sandbox))
  if (sandboxed) yield* connection.execute('BEGIN', [])
  const owned: OwnedConnection = { owner: pid, connection, allowed: new Set([pid.id]), sandboxed, savepoints: 0 }
  sandbox.owned.push(owned)
  return owned
}

/** Gives a connection back, what was done on it undone. */
export function* checkinOwned(instance: RepoInstance, sandbox: Ownership, owned: OwnedConnection): Effect<void> {
  if (owned.connection.inTransaction) yield* owned.connection.execute('ROLLBACK', [])
  sandbox.owned.splice(sandbox.owned.indexOf(owned), 1)
  for (const [pid, held] of instance.held) {
    if (held.connection === owned.connection) instance.held.delete(pid)
  }
  instance.pool.checkin(owned.connection)
  if (sandbox.mode.kind === 'shared' && sandbox.mode.owner === owned.owner) sandbox.mode = { kind: 'manual' }
}

/** Checks in the connections of owners that have ended: a shared mode of theirs reverts to `:manual`. */
export function* reclaimOwned(instance: RepoInstance, sandbox: Ownership): Effect<void> {
  for (const owned of [...sandbox.owned]) {
    const alive = yield apply(moduleAtom('Process'), 'alive?', [owned.owner])
    if (alive !== true && sandbox.owned.includes(owned)) yield* checkinOwned(instance, sandbox, owned)
  }
}
