import { createMissingTables } from '#ecto/migration/auto-tables.ts'
import type { RepoInstance } from '#ecto/repo/repo-instance.ts'
import { findInstance } from '#ecto/repo/repo-session.ts'
import { createOwnership } from '#ecto/sandbox/create-ownership.ts'
import { createPool } from '#sql/adapter/pool.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { answer, apply, type Effect } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, list } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { environmentKey } from './application-environment.ts'
import type { RepoCall } from './call-repo.ts'
import { currentInstance, mergeKeywords } from './open-context.ts'
import type { RepoState } from './repo-state.ts'

/** Starting, stopping and describing repositories. */
export const instanceCalls: Readonly<Record<string, RepoCall>> = {
  *config(state, module): Effect<Term> {
    return yield* runtimeConfig(state, module, 'runtime', EMPTY_LIST)
  },
  *start_link(state, module, args): Effect<Term> {
    return yield* startRepo(state, module, args[0] ?? EMPTY_LIST)
  },
  *stop(state, module): Effect<Term> {
    yield* stopInstance(state, yield* currentInstance(state, module))
    return atom('ok')
  },
  child_spec: (_state, module, args) => answer(childSpec(module, args[0] ?? EMPTY_LIST)),
  __adapter__: (state) => answer(moduleAtom(state.primary.module)),
}

function childSpec(module: Atom, options: Term): Term {
  return mapFrom([
    [atom('id'), keywordGet(options, 'name') ?? module],
    [atom('start'), tuple(module, atom('start_link'), list(options))],
    [atom('type'), atom('supervisor')],
  ])
}

/** What `Application` has for the repository, the options of its start, and what `init/2` makes of both: `:ignore` for a repository that is not to start. */
function* runtimeConfig(state: RepoState, module: Atom, context: string, options: Term): Effect<Term> {
  const app = keywordGet(state.modules.get(module) ?? EMPTY_LIST, 'otp_app') ?? null
  const configured = state.environment.get(environmentKey(app, module)) ?? EMPTY_LIST
  const merged = mergeKeywords(mergeKeywords(keyword({ otp_app: app }), configured), options)
  const initialized = yield apply(module, 'init', [atom(context), merged])
  if (initialized === atom('ignore')) return initialized
  const [tag, config] = initialized instanceof Tuple ? initialized.items : []
  return tag === atom('ok') ? (config ?? EMPTY_LIST) : merged
}

const DEFAULT_POOL_SIZE = 5

function* startRepo(state: RepoState, module: Atom, options: Term): Effect<Term> {
  const given = keywordGet(options, 'name')
  const name = given === undefined ? module : given
  const running = name === null ? undefined : findInstance(state, name)
  if (running !== undefined) return tuple(atom('error'), tuple(atom('already_started'), running.pid))
  const config = yield* runtimeConfig(state, module, 'supervisor', options)
  if (config === atom('ignore')) return config
  const pid = (yield { kind: 'spawn', fun: waitForever(), args: [], link: true, monitor: false }) as Pid
  const size = Number(keywordGet(config, 'pool_size') ?? DEFAULT_POOL_SIZE)
  const sandboxed = keywordGet(config, 'pool') === moduleAtom('Ecto.Adapters.SQL.Sandbox')
  const instance: RepoInstance = {
    module,
    name: name ?? pid,
    pid,
    config,
    pool: createPool(state.driver, size, state.strict),
    held: new Map(),
    sandbox: sandboxed ? createOwnership() : null,
    prepared: new WeakSet(),
    beforeUse: (connection) => createMissingTables(state, connection),
  }
  state.instances.push(instance)
  return tuple(atom('ok'), pid)
}

/** The process that stands for a running repository. */
function waitForever(): NativeFun {
  return new NativeFun(0, function* () {
    return yield { kind: 'receive', match: (message) => message === atom('stop'), timeout: Number.POSITIVE_INFINITY, onTimeout: null }
  })
}

function* stopInstance(state: RepoState, instance: RepoInstance): Effect<void> {
  state.instances.splice(state.instances.indexOf(instance), 1)
  yield { kind: 'send', to: instance.pid, message: atom('stop') }
}
