import { ownedConnectionFor } from '#ecto/sandbox/owned-connection.ts'
import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { prepareConnection } from './prepare-connection.ts'
import type { HeldConnection, RepoInstance } from './repo-instance.ts'

/**
 * Runs `work` with the connection that the calling process holds, or one from the pool for as long as it takes. `options` may have
 * the `:caller` whose connection of the sandbox is meant.
 */
export function* withConnection<T>(
  instance: RepoInstance,
  work: (held: HeldConnection) => Effect<T>,
  options: Term = EMPTY_LIST,
): Effect<T> {
  const pid = (yield { kind: 'self' }) as Pid
  const held = instance.held.get(pid.id)
  if (held !== undefined) return yield* work(held)
  const fresh = yield* checkout(instance, pid, keywordGet(options, 'caller') ?? pid)
  instance.held.set(pid.id, fresh)
  try {
    yield* instance.beforeUse(fresh.connection)
    return yield* work(fresh)
  } finally {
    release(instance, fresh)
  }
}

/** What the calling process holds at the moment. */
export function* heldConnection(instance: RepoInstance): Effect<HeldConnection | undefined> {
  const pid = (yield { kind: 'self' }) as Pid
  return instance.held.get(pid.id)
}

function* checkout(instance: RepoInstance, pid: Pid, caller: Term): Effect<HeldConnection> {
  const owned =
    instance.sandbox === null ? undefined : yield* ownedConnectionFor(instance, instance.sandbox, caller instanceof Pid ? caller : pid)
  if (owned !== undefined) return { pid, connection: owned.connection, transaction: null, owned: true }
  yield* reclaim(instance)
  const connection = yield* instance.pool.checkout(() => reclaim(instance))
  yield* prepareConnection(instance, connection)
  return { pid, connection, transaction: null, owned: false }
}

function release(instance: RepoInstance, held: HeldConnection): void {
  if (instance.held.get(held.pid.id) !== held) return
  instance.held.delete(held.pid.id)
  if (!held.owned) instance.pool.checkin(held.connection)
}

/** Takes back the connections of processes that have died, their transactions rolled back. */
function* reclaim(instance: RepoInstance): Effect<void> {
  for (const held of [...instance.held.values()]) {
    if (yield apply(moduleAtom('Process'), 'alive?', [held.pid])) continue
    if (held.connection.inTransaction && !held.owned) yield* held.connection.execute('ROLLBACK', [])
    release(instance, held)
  }
}
