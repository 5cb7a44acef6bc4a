import { template } from '#elixir/expander/template.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { childSpecOf, overrideChildSpec, specField, toChildSpec } from './child-spec.ts'
import { childSpecProblem } from './child-spec-problem.ts'
import { request, stopServer } from './server-call.ts'
import { serve, WAIT } from './server-loop.ts'
import { type Start, startServer } from './start.ts'
import { type SupervisorFlags, SupervisorServer } from './supervisor-server.ts'
import { GEN_CALL, GEN_SERVER, IGNORE, INFINITY, NORMAL, OK } from './tags.ts'
import { usingMacro } from './using.ts'

const SUPERVISOR = moduleAtom('Supervisor')

/** Reads the options of a static supervisor. */
function flagsOf(options: Term): SupervisorFlags {
  const strategy = keywordGet(options, 'strategy')
  if (!(strategy instanceof Atom)) return raiseArgument('expected :strategy option to be given')
  return {
    strategy: strategy.name,
    maxRestarts: Number(keywordGet(options, 'max_restarts') ?? 3),
    maxSeconds: Number(keywordGet(options, 'max_seconds') ?? 5),
    problem: flagsProblem(strategy, keywordGet(options, 'max_restarts') ?? 3, keywordGet(options, 'max_seconds') ?? 5),
    dynamic: false,
    maxChildren: Number.POSITIVE_INFINITY,
  }
}

const STRATEGIES: readonly string[] = ['one_for_one', 'one_for_all', 'rest_for_one']

/** The option that makes no supervisor, as Erlang names it. */
function flagsProblem(strategy: Atom, maxRestarts: Term, maxSeconds: Term): Term | undefined {
  if (!STRATEGIES.includes(strategy.name)) return tuple(atom('invalid_strategy'), strategy)
  if (typeof maxRestarts !== 'number' || maxRestarts < 0) return tuple(atom('invalid_intensity'), maxRestarts)
  return typeof maxSeconds === 'number' && maxSeconds > 0 ? undefined : tuple(atom('invalid_period'), maxSeconds)
}

/** Why a supervisor cannot start so: the reason that it ends with. */
function startProblem({ problem }: SupervisorFlags, specs: readonly ElixirMap[]): Term | undefined {
  if (problem !== undefined) return tuple(atom('supervisor_data'), problem)
  const wrong = specs.map(childSpecProblem).find((reason) => reason !== undefined)
  if (wrong !== undefined) return tuple(atom('start_spec'), wrong)
  const ids = specs.map((spec) => specField(spec, 'id') ?? null)
  const twice = ids.find((id, index) => ids.findIndex((other) => strictEqual(other, id)) !== index)
  return twice === undefined ? undefined : tuple(atom('start_spec'), tuple(atom('duplicate_child_name'), twice))
}

/** Begins a supervisor with these children in the new process. */
export function* beginSupervisor(flags: SupervisorFlags, specs: readonly ElixirMap[], parent: Pid): Effect<Start> {
  yield { kind: 'flag', name: 'trap_exit', value: true }
  const server = new SupervisorServer(flags)
  const failure = startProblem(flags, specs) ?? (yield* server.startAll(specs))
  if (failure !== undefined) return { kind: 'stop', reason: failure }
  return { kind: 'ready', run: () => serve(server, parent, WAIT) }
}

/** `Supervisor.start_link(children, options)`, or `(module, argument)`. */
function* startLink(first: Term, second: Term): Effect<Term> {
  if (!isList(first)) return yield* startModule(first as Atom, second, EMPTY_LIST)
  const flags = flagsOf(second)
  const specs = yield* childSpecs(first)
  return yield* startServer((parent) => beginSupervisor(flags, specs, parent), { link: true, options: second })
}

function* startModule(module: Atom, argument: Term, options: Term): Effect<Term> {
  return yield* startServer((parent) => beginModule(module, argument, parent), { link: true, options })
}

/** Begins a module-based supervisor: `init/1` answers `{:ok, {flags, specs}}`, as `Supervisor.init/2` makes it. */
function* beginModule(module: Atom, argument: Term, parent: Pid): Effect<Start> {
  const result = yield apply(module, 'init', [argument])
  if (result === IGNORE) return { kind: 'ignore' }
  const inner = isTuple(result, 2) && result.items[0] === OK ? (result.items[1] as Term) : null
  if (!isTuple(inner, 2)) return { kind: 'stop', reason: tuple(atom('bad_return'), tuple(module, atom('init'), result)) }
  const [flags, specs] = inner.items as [Term, Term]
  const children = (listItems(specs) ?? []).filter((spec) => spec instanceof ElixirMap)
  return yield* beginSupervisor(flagsOfMap(flags), children, parent)
}

function flagsOfMap(flags: Term): SupervisorFlags {
  if (!(flags instanceof ElixirMap)) return flagsOf(flags)
  return flagsOf(
    keyword({
      strategy: specField(flags, 'strategy') ?? null,
      max_restarts: specField(flags, 'intensity') ?? 3,
      max_seconds: specField(flags, 'period') ?? 5,
    }),
  )
}

function* childSpecs(children: Term): Effect<ElixirMap[]> {
  const specs: ElixirMap[] = []
  for (const child of listItems(children) ?? []) {
    specs.push(yield* toChildSpec(child))
  }
  return specs
}

function* init(children: Term, options: Term): Effect<Term> {
  const flags = flagsOf(options)
  const specs = yield* childSpecs(children)
  return tuple(OK, tuple(flagsMap(flags), listFrom(specs)))
}

function flagsMap({ strategy, maxRestarts, maxSeconds }: SupervisorFlags): ElixirMap {
  return mapFrom([
    [atom('strategy'), atom(strategy)],
    [atom('intensity'), maxRestarts],
    [atom('period'), maxSeconds],
  ])
}

/** A request to a supervisor; it fails as a GenServer call does. */
export function ask(supervisor: Term, message: Term): Effect<Term> {
  return request(supervisor, GEN_CALL, message, INFINITY, { module: GEN_SERVER, name: 'call', args: [supervisor, message, INFINITY] })
}

function* startChild(supervisor: Term, child: Term): Effect<Term> {
  return yield* ask(supervisor, tuple(atom('start_child'), yield* toChildSpec(child)))
}

/** A request about the child with an id (or pid). */
export function askAbout(name: string) {
  return effect((supervisor: Term, child: Term) => ask(supervisor, tuple(atom(name), child)))
}

const USE = template(`
  @behaviour Supervisor

  def child_spec(init_arg) do
    Supervisor.child_spec(%{id: __MODULE__, start: {__MODULE__, :start_link, [init_arg]}, type: :supervisor}, unquote(options))
  end

  defoverridable child_spec: 1
`)

/** `Supervisor` */
export const supervisorModule: NativeModule = {
  name: 'Supervisor',
  functions: {
    'start_link/2': effect(startLink),
    'start_link/3': effect(startModule),
    'init/2': effect(init),
    'child_spec/2': effect(overrideChildSpec),
    'child_spec/1': pure((options: Term) => {
      const id = keywordGet(options, 'id') ?? keywordGet(options, 'name') ?? SUPERVISOR
      return childSpecOf(id as Atom, 'start_link', [options], { type: atom('supervisor') })
    }),
    'start_child/2': effect(startChild),
    'which_children/1': effect((supervisor: Term) => ask(supervisor, atom('which_children'))),
    'count_children/1': effect((supervisor: Term) => ask(supervisor, atom('count_children'))),
    'terminate_child/2': askAbout('terminate_child'),
    'restart_child/2': askAbout('restart_child'),
    'delete_child/2': askAbout('delete_child'),
    'stop/1': effect((supervisor: Term) => stopServer(supervisor, NORMAL, INFINITY)),
    'stop/2': effect((supervisor: Term, reason: Term) => stopServer(supervisor, reason, INFINITY)),
    'stop/3': effect((supervisor: Term, reason: Term, timeout: Term) => stopServer(supervisor, reason, timeout)),
  },
  macros: { '__using__/1': usingMacro(USE) },
}
