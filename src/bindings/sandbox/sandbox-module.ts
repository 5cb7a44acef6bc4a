import { currentInstance } from '#bindings/repo/open-context.ts'
import type { RepoState } from '#bindings/repo/repo-state.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import type { RepoInstance } from '#ecto/repo/repo-instance.ts'
import { checkinOwned, checkoutOwned, reclaimOwned } from '#ecto/sandbox/checkout-owned.ts'
import { findOwned } from '#ecto/sandbox/owned-connection.ts'
import type { Ownership } from '#ecto/sandbox/ownership.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

interface Sandboxed {
  readonly instance: RepoInstance
  readonly sandbox: Ownership
}

/** `Ecto.Adapters.SQL.Sandbox` */
export function createSandboxModule(state: RepoState): NativeModule {
  const checkout = effect(function* (repo: Atom, options: Term = EMPTY_LIST): Effect<Term> {
    return yield* checkoutSelf(yield* sandboxOf(state, repo), keywordGet(options, 'sandbox') !== false)
  })
  const checkin = effect(function* (repo: Atom): Effect<Term> {
    return yield* checkinSelf(yield* sandboxOf(state, repo))
  })
  const allow = effect(function* (repo: Atom, parent: Term, child: Term, options: Term = EMPTY_LIST): Effect<Term> {
    const again = keywordGet(options, 'unallow_existing') === true
    return allowProcess(yield* sandboxOf(state, repo), yield* processOf(parent), yield* processOf(child), again)
  })
  const startOwner = effect(function* (repo: Atom, options: Term = EMPTY_LIST): Effect<Term> {
    return yield* startOwnerProcess(yield* sandboxOf(state, repo), options)
  })
  return {
    name: 'Ecto.Adapters.SQL.Sandbox',
    functions: {
      'mode/2': effect(function* (repo: Atom, mode: Term): Effect<Term> {
        return yield* setMode(yield* sandboxOf(state, repo), mode)
      }),
      'checkout/1': checkout,
      'checkout/2': checkout,
      'checkin/1': checkin,
      'checkin/2': checkin,
      'allow/3': allow,
      'allow/4': allow,
      'start_owner!/1': startOwner,
      'start_owner!/2': startOwner,
      'stop_owner/1': effect((owner: Term) => stopOwner(state, owner)),
      'unboxed_run/2': effect(function* (repo: Atom, fun: Fun): Effect<Term> {
        const sandboxed = yield* sandboxOf(state, repo)
        yield* checkinSelf(sandboxed)
        yield* checkoutSelf(sandboxed, false)
        try {
          return yield call(fun, [])
        } finally {
          yield* checkinSelf(sandboxed)
        }
      }),
    },
  }
}

function* sandboxOf(state: RepoState, repo: Atom): Effect<Sandboxed> {
  const instance = yield* currentInstance(state, repo)
  const { sandbox } = instance
  if (sandbox !== null) {
    yield* reclaimOwned(instance, sandbox)
    return { instance, sandbox }
  }
  return raise('RuntimeError', {
    message: `cannot invoke sandbox operation with pool DBConnection.ConnectionPool.
To use the SQL Sandbox, configure your repository pool as:

    pool: Ecto.Adapters.SQL.Sandbox
`,
  })
}

/** Sets the mode; all connections but the one that is shared from now on are checked in, unless it is the mode already. */
function* setMode(sandboxed: Sandboxed, mode: Term): Effect<Term> {
  const { instance, sandbox } = sandboxed
  if (isTuple(mode, 2) && mode.items[0] === atom('shared') && mode.items[1] instanceof Pid) return yield* share(sandboxed, mode.items[1])
  const kind = mode === atom('auto') ? 'auto' : 'manual'
  if (mode !== atom(kind)) raiseNoClause('DBConnection.Ownership.Manager', 'mode', 3)
  if (sandbox.mode.kind === kind) return atom('ok')
  for (const owned of [...sandbox.owned]) yield* checkinOwned(instance, sandbox, owned)
  sandbox.mode = { kind }
  return atom('ok')
}

/** All processes use the connection of one of them. */
function* share({ instance, sandbox }: Sandboxed, owner: Pid): Effect<Term> {
  if (sandbox.mode.kind === 'shared') return atom(sandbox.mode.owner === owner ? 'ok' : 'already_shared')
  const kept = findOwned(sandbox, owner)
  if (kept?.owner !== owner) return atom(kept === undefined ? 'not_found' : 'not_owner')
  for (const owned of [...sandbox.owned]) if (owned !== kept) yield* checkinOwned(instance, sandbox, owned)
  sandbox.mode = { kind: 'shared', owner }
  return atom('ok')
}

function* checkoutSelf({ instance, sandbox }: Sandboxed, sandboxed: boolean): Effect<Term> {
  const pid = (yield { kind: 'self' }) as Pid
  const owned = findOwned(sandbox, pid)
  if (owned !== undefined) return tuple(atom('already'), atom(owned.owner === pid ? 'owner' : 'allowed'))
  yield* checkoutOwned(instance, sandbox, pid, sandboxed)
  return atom('ok')
}

function* checkinSelf({ instance, sandbox }: Sandboxed): Effect<Term> {
  const pid = (yield { kind: 'self' }) as Pid
  const owned = findOwned(sandbox, pid)
  if (owned === undefined) return atom('not_found')
  if (owned.owner !== pid) return atom('not_owner')
  yield* checkinOwned(instance, sandbox, owned)
  return atom('ok')
}

/** The process that a pid or a registered name stands for. */
function* processOf(named: Term): Effect<Term> {
  return yield apply(moduleAtom('GenServer'), 'whereis', [named])
}

/** `again`: what the child was allowed to use before does not count. */
function allowProcess({ sandbox }: Sandboxed, parent: Term, child: Term, again: boolean): Term {
  if (!(parent instanceof Pid) || !(child instanceof Pid)) return atom('not_found')
  const before = again ? findOwned(sandbox, child) : undefined
  if (before !== undefined && before.owner !== child) before.allowed.delete(child.id)
  const known = findOwned(sandbox, child)
  if (known !== undefined) return tuple(atom('already'), atom(known.owner === child ? 'owner' : 'allowed'))
  const owned = findOwned(sandbox, parent)
  if (owned === undefined) return atom('not_found')
  owned.allowed.add(child.id)
  return atom('ok')
}

/** A process that owns a connection for the caller, until `stop_owner/1`. */
function* startOwnerProcess({ instance, sandbox }: Sandboxed, options: Term): Effect<Term> {
  const parent = (yield { kind: 'self' }) as Pid
  const wait = new NativeFun(0, function* () {
    return yield { kind: 'receive', match: (message) => message === atom('stop'), timeout: Number.POSITIVE_INFINITY, onTimeout: null }
  })
  const owner = (yield { kind: 'spawn', fun: wait, args: [], link: false, monitor: false }) as Pid
  const shared = keywordGet(options, 'shared') === true
  if (!shared && findOwned(sandbox, parent) !== undefined) raiseBadMatch(tuple(atom('already'), atom('owner')))
  const owned = yield* checkoutOwned(instance, sandbox, owner, keywordGet(options, 'sandbox') !== false)
  if (shared) {
    const answer = yield* share({ instance, sandbox }, owner)
    if (answer !== atom('ok')) raiseBadMatch(answer)
  } else owned.allowed.add(parent.id)
  return owner
}

function raiseBadMatch(answer: Term): never {
  return raise('MatchError', { term: tuple(atom('badmatch'), answer) })
}

function* stopOwner(state: RepoState, owner: Term): Effect<Term> {
  for (const instance of state.instances) {
    const { sandbox } = instance
    const owned = sandbox?.owned.find((candidate) => candidate.owner === owner)
    if (sandbox !== null && owned !== undefined) yield* checkinOwned(instance, sandbox, owned)
  }
  yield { kind: 'send', to: owner, message: atom('stop') }
  return atom('ok')
}
