import { template } from '#elixir/expander/template.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { childSpecOf, toChildSpec } from './child-spec.ts'
import { stopServer } from './server-call.ts'
import { type Start, startServer } from './start.ts'
import { ask, askAbout, beginSupervisor } from './supervisor.ts'
import type { SupervisorFlags } from './supervisor-server.ts'
import { IGNORE, INFINITY, NORMAL, OK } from './tags.ts'
import { usingMacro } from './using.ts'

/** Reads the options of a dynamic supervisor. */
function dynamicFlags(options: Term): SupervisorFlags {
  const most = keywordGet(options, 'max_children')
  return {
    strategy: 'one_for_one',
    maxRestarts: Number(keywordGet(options, 'max_restarts') ?? 3),
    maxSeconds: Number(keywordGet(options, 'max_seconds') ?? 5),
    problem: undefined,
    dynamic: true,
    maxChildren: typeof most === 'number' ? most : Number.POSITIVE_INFINITY,
  }
}

/** Starts a dynamic supervisor without children. */
export function startDynamic(options: Term): Effect<Term> {
  return startServer((parent) => beginSupervisor(dynamicFlags(options), [], parent), { link: true, options })
}

function startModule(module: Atom, argument: Term, options: Term = EMPTY_LIST): Effect<Term> {
  return startServer((parent) => beginModule(module, argument, parent), { link: true, options })
}

function* beginModule(module: Atom, argument: Term, parent: Pid): Effect<Start> {
  const result = yield apply(module, 'init', [argument])
  if (result === IGNORE) return { kind: 'ignore' }
  if (!isTuple(result, 2)) return { kind: 'stop', reason: tuple(atom('bad_return'), tuple(module, atom('init'), result)) }
  return yield* beginSupervisor(dynamicFlags(result.items[1] as Term), [], parent)
}

function* startChild(supervisor: Term, child: Term): Effect<Term> {
  return yield* ask(supervisor, tuple(atom('start_child'), yield* toChildSpec(child)))
}

const USE = template(`
  @behaviour DynamicSupervisor

  def child_spec(init_arg) do
    Supervisor.child_spec(%{id: __MODULE__, start: {__MODULE__, :start_link, [init_arg]}, type: :supervisor}, unquote(options))
  end

  defoverridable child_spec: 1
`)

/** `DynamicSupervisor` */
export const dynamicSupervisorModule: NativeModule = {
  name: 'DynamicSupervisor',
  functions: {
    'start_link/1': effect(startDynamic),
    'start_link/2': effect(startModule),
    'start_link/3': effect(startModule),
    'init/1': pure((options: Term) => tuple(OK, options)),
    'start_child/2': effect(startChild),
    'terminate_child/2': askAbout('terminate_child'),
    'which_children/1': effect((supervisor: Term) => ask(supervisor, atom('which_children'))),
    'count_children/1': effect((supervisor: Term) => ask(supervisor, atom('count_children'))),
    'stop/1': effect((supervisor: Term) => stopServer(supervisor, NORMAL, INFINITY)),
    'stop/2': effect((supervisor: Term, reason: Term) => stopServer(supervisor, reason, INFINITY)),
    'stop/3': effect((supervisor: Term, reason: Term, timeout: Term) => stopServer(supervisor, reason, timeout)),
    'child_spec/1': pure((options: Term) => {
      const id = keywordGet(options, 'id') ?? keywordGet(options, 'name') ?? moduleAtom('DynamicSupervisor')
      const spec = childSpecOf(moduleAtom('DynamicSupervisor'), 'start_link', [options], { type: atom('supervisor') })
      return mapPut(spec, atom('id'), id)
    }),
  },
  macros: { '__using__/1': usingMacro(USE) },
}
