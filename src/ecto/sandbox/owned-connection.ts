import type { RepoInstance } from '#ecto/repo/repo-instance.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { checkoutOwned, reclaimOwned } from './checkout-owned.ts'
import { raiseNoOwner } from './no-owner.ts'
import type { OwnedConnection, Ownership } from './ownership.ts'

/** The sandbox's connection that a process may use; undefined when it takes one of the pool (mode `:auto`). Raises DBConnection.OwnershipError. */
export function* ownedConnectionFor(instance: RepoInstance, sandbox: Ownership, pid: Pid): Effect<OwnedConnection | undefined> {
  yield* reclaimOwned(instance, sandbox)
  const { mode } = sandbox
  for (const candidate of mode.kind === 'manual' ? [pid, ...(yield* callers())] : [pid]) {
    const owned = findOwned(sandbox, candidate)
    if (owned !== undefined) return owned
  }
  if (mode.kind === 'shared') {
    const owned = findOwned(sandbox, mode.owner)
    if (owned !== undefined) return owned
  }
  if (mode.kind === 'auto') return yield* checkoutOwned(instance, sandbox, pid, false)
  return yield* raiseNoOwner(pid)
}

/** The connection that a process owns or is allowed to use. */
export function findOwned(sandbox: Ownership, pid: Pid): OwnedConnection | undefined {
  return sandbox.owned.find((owned) => owned.allowed.has(pid.id))
}

/** `$callers` of the calling process: the processes that a Task works for. */
function* callers(): Effect<readonly Pid[]> {
  const found: Term = yield apply(moduleAtom('Process'), 'get', [atom('$callers')])
  return (listItems(found) ?? []).filter((caller): caller is Pid => caller instanceof Pid)
}
