import { CURRENT_MODULE, callRemote, doBlock, setAttribute } from '#bindings/quoted.ts'
import { withLine } from '#bindings/with-line.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { quotedBlock, quotedCall, quotedVariable } from '#elixir/expander/quoted.ts'
import { effect, type NativeFunction, type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { answer, type Effect } from '#terms/effect.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { repoCall } from './call-repo.ts'
import { dynamicName } from './open-context.ts'
import { OVERRIDABLE, REPO_FUNCTIONS, WRITES } from './repo-functions.ts'
import type { RepoState } from './repo-state.ts'

/** A repository written in TypeScript: what `use Ecto.Repo` makes, without code. */
export function createRepoModule(state: RepoState, name: string, options: Readonly<Record<string, Term>>): NativeModule {
  const module = moduleAtom(name)
  state.modules.set(module, keyword(options))
  state.builtIn.add(module)
  const functions: Record<string, NativeFunction> = {}
  for (const [fun, arities] of REPO_FUNCTIONS) {
    for (const arity of arities) {
      const call = repoCall(fun, arity)
      functions[`${fun}/${arity}`] = effect((...args: Term[]) => call(state, module, args))
    }
  }
  for (const [fun, arity] of OVERRIDABLE)
    functions[`${fun}/${arity}`] = effect((...args: Term[]) => defaultCallback(state, module, fun, args))
  return { name, functions }
}

/** `Ecto.Repo` */
export function createEctoRepoModule(state: RepoState): NativeModule {
  return {
    name: 'Ecto.Repo',
    functions: {
      '__call__/3': effect((module: Atom, name: Atom, args: Term) => {
        const given = listItems(args) ?? []
        return repoCall(name.name, given.length)(state, module, given)
      }),
      '__callback__/3': effect((module: Atom, name: Atom, args: Term) => defaultCallback(state, module, name.name, listItems(args) ?? [])),
      '__define__/2': effect(function* (module: Atom, options: Term): Effect<Term> {
        yield* checkOptions(options)
        state.modules.set(module, options)
        state.builtIn.delete(module)
        return atom('ok')
      }),
      'all_running/0': pure(() => listFrom(state.instances.map((instance) => instance.name))),
    },
    macros: { '__using__/1': useRepo },
  }
}

/** What the callbacks of a repository do when it does not define them. */
function* defaultCallback(state: RepoState, module: Atom, name: string, args: readonly Term[]): Effect<Term> {
  const [first = null, second = null, third = null] = args
  switch (name) {
    case 'prepare_query':
      return tuple(second, third)
    case 'prepare_transaction':
      return tuple(first, second)
    case 'default_options':
      return EMPTY_LIST
    case 'init':
      return tuple(atom('ok'), second)
    default:
      return yield* dynamicRepo(state, module, name, first)
  }
}

/** `get_dynamic_repo/0` and `put_dynamic_repo/1`, which answers the one before. */
function* dynamicRepo(state: RepoState, module: Atom, name: string, chosen: Term): Effect<Term> {
  const pid = (yield { kind: 'self' }) as Pid
  const before = dynamicName(state, module, pid)
  if (name === 'put_dynamic_repo') {
    const names = state.dynamic.get(pid.id) ?? new Map<Atom, Term>()
    state.dynamic.set(pid.id, names.set(module, chosen))
  }
  return before
}

const CONTEXT = moduleAtom('Ecto.Repo')

/** `use Ecto.Repo, otp_app: …, adapter: …`: functions that hand over to the session's repositories. */
const useRepo: NativeMacro = (env, options) => {
  const isReadOnly = keywordGet(options ?? EMPTY_LIST, 'read_only') === true
  const code = quotedBlock([
    setAttribute('behaviour', CONTEXT),
    callRemote('Ecto.Repo', '__define__', [CURRENT_MODULE, options ?? EMPTY_LIST]),
    ...REPO_FUNCTIONS.filter(([name]) => !(isReadOnly && WRITES.has(name))).flatMap(([name, arities]) => defineFunction(name, arities)),
    ...OVERRIDABLE.map(([name, arity]) => define(name, arity, '__callback__')),
    quotedCall('defoverridable', [listFrom(OVERRIDABLE.map(([name, arity]) => tuple(atom(name), arity)))]),
  ])
  return answer(withLine(code, env.line))
}

const ADAPTERS: readonly Term[] = ['Ecto.Adapters.SQLite3', 'Ecto.Adapters.Postgres'].map(moduleAtom)

/** Raises what `use Ecto.Repo` raises for options that are no repository's. */
function* checkOptions(options: Term): Effect<void> {
  if (keywordGet(options, 'otp_app') === undefined) raise('KeyError', { key: atom('otp_app'), term: options, message: null })
  const adapter = keywordGet(options, 'adapter') ?? null
  if (adapter === null || adapter === false) raiseArgument('missing :adapter option on use Ecto.Repo')
  if (ADAPTERS.includes(adapter)) return
  const shown = yield* inspectTerm(adapter)
  if (!(adapter instanceof Atom && (yield { kind: 'exported', module: adapter, name: '__info__', arity: 1 }) === true))
    raiseArgument(`adapter ${shown} was not compiled, ensure it is correct and it is included as a project dependency`)
  raiseArgument('expected :adapter option given to Ecto.Repo to list Ecto.Adapter as a behaviour')
}

/** A function with its arities. Without its last arguments it calls the one that has them all, which the repository's own code may override. */
function defineFunction(name: string, arities: readonly number[]): Term[] {
  if (name === 'aggregate') return arities.map((arity) => define(name, arity, '__call__'))
  return [define(name, arities.at(-1) ?? 0, '__call__', arities[0])]
}

const STOP_TIMEOUT = 5000

function parametersOf(arity: number): Term[] {
  return Array.from({ length: arity }, (_, i) => quotedVariable(`arg${i + 1}`, CONTEXT))
}

function define(name: string, arity: number, target: string, required = arity): Term {
  const parameters = parametersOf(arity)
  const standard = name === 'stop' ? STOP_TIMEOUT : EMPTY_LIST
  const declared = parameters.map((parameter, i) => (i < required ? parameter : quotedCall('\\\\', [parameter, standard])))
  const body = callRemote('Ecto.Repo', target, [CURRENT_MODULE, atom(name), listFrom(parameters)])
  return quotedCall('def', [quotedCall(name, declared), doBlock(body)])
}
