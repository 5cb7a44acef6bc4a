import { template } from '#elixir/expander/template.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, isFun } from '#terms/fun.ts'
import { EMPTY_LIST, type List, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { beginServer } from './callback-server.ts'
import { childSpecOf } from './child-spec.ts'
import { callServer, castServer, stopServer } from './server-call.ts'
import { startServer } from './start.ts'
import { INFINITY, NORMAL, OK } from './tags.ts'
import { usingMacro } from './using.ts'

const SERVER = moduleAtom('Agent.Server')
const REPLY = atom('reply')
const NOREPLY = atom('noreply')

/** Calls a function of the agent: a function value, or `{module, name, args}` with the state in front. */
function* run(fun: Term, state: readonly Term[]): Effect<Term> {
  if (!isTuple(fun, 3)) return yield call(fun as Fun, state)
  const [module, name, args] = fun.items as [Atom, Atom, Term]
  return yield apply(module, name.name, [...state, ...(listItems(args) ?? [])])
}

/** The callbacks of an agent's process. */
export const agentServerModule: NativeModule = {
  name: 'Agent.Server',
  functions: {
    'init/1': effect(function* (fun: Term): Effect<Term> {
      return tuple(OK, yield* run(fun, []))
    }),
    'handle_call/3': effect(handleCall),
    'handle_cast/2': effect(function* (message: Term, state: Term): Effect<Term> {
      const fun = isTuple(message, 2) ? (message.items[1] as Term) : null
      return tuple(NOREPLY, yield* run(fun, [state]))
    }),
  },
}

function* handleCall(message: Term, _from: Term, state: Term): Effect<Term> {
  if (!isTuple(message, 2)) return tuple(NOREPLY, state)
  const [kind, fun] = message.items as [Term, Term]
  const result = yield* run(fun, [state])
  if (kind === atom('get')) return tuple(REPLY, result, state)
  if (kind === atom('update')) return tuple(REPLY, OK, result)
  if (isTuple(result, 2)) return tuple(REPLY, result.items[0] as Term, result.items[1] as Term)
  return tuple(atom('stop'), tuple(atom('bad_return_value'), result), state)
}

function start(link: boolean): NativeFunction {
  const name = link ? 'start_link' : 'start'
  return effect((fun: Term, options: Term = EMPTY_LIST) =>
    isFun(fun, 0) ? started(fun, link, options) : functionClause('Agent', name, [fun, options]),
  )
}

function started(fun: Term, link: boolean, options: Term): Effect<Term> {
  return startServer((parent) => beginServer(SERVER, fun, parent), { link, options })
}

function startCall(link: boolean): NativeFunction {
  return effect((module: Term, name: Term, args: Term, options: Term = EMPTY_LIST) =>
    startServer((parent) => beginServer(SERVER, tuple(module, name, args), parent), { link, options }),
  )
}

/** `Agent.get/2,3,4,5` and its like, by what the agent's process is asked for. */
function asks(name: string): Record<string, NativeFunction> {
  const kind = atom(name)
  const ask = (agent: Term, fun: Term, timeout: Term = 5000) => callServer(agent, tuple(kind, fun), timeout)
  const askCall = (agent: Term, module: Term, called: Term, args: Term, timeout: Term = 5000) =>
    ask(agent, tuple(module, called, args), timeout)
  return { [`${name}/2`]: effect(ask), [`${name}/3`]: effect(ask), [`${name}/4`]: effect(askCall), [`${name}/5`]: effect(askCall) }
}

const USE = template(`
  def child_spec(arg) do
    Supervisor.child_spec(%{id: __MODULE__, start: {__MODULE__, :start_link, [arg]}}, unquote(options))
  end

  defoverridable child_spec: 1
`)

/** `Agent` */
export const agentModule: NativeModule = {
  name: 'Agent',
  functions: {
    'start_link/1': start(true),
    'start_link/2': start(true),
    'start_link/3': startCall(true),
    'start_link/4': startCall(true),
    'start/1': start(false),
    'start/2': start(false),
    'start/3': startCall(false),
    'start/4': startCall(false),
    ...asks('get'),
    ...asks('update'),
    ...asks('get_and_update'),
    'cast/2': effect((agent: Term, fun: Term) => castServer(agent, tuple(atom('cast'), fun))),
    'cast/4': effect((agent: Term, module: Term, name: Term, args: List) =>
      castServer(agent, tuple(atom('cast'), tuple(module, name, args))),
    ),
    'stop/1': effect((agent: Term) => stopServer(agent, NORMAL, INFINITY)),
    'stop/2': effect((agent: Term, reason: Term) => stopServer(agent, reason, INFINITY)),
    'stop/3': effect((agent: Term, reason: Term, timeout: Term) => stopServer(agent, reason, timeout)),
    'child_spec/1': pure(childSpec),
  },
  macros: { '__using__/1': usingMacro(USE) },
}

function childSpec(argument: Term): Term {
  return childSpecOf(moduleAtom('Agent'), 'start_link', [argument])
}
