import { template } from '#elixir/expander/template.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { beginServer } from './callback-server.ts'
import { findServer, ownName } from './name.ts'
import { selfPid } from './requests.ts'
import { callServer, castServer, stopServer } from './server-call.ts'
import { reply } from './server-loop.ts'
import { startServer } from './start.ts'
import { INFINITY, NORMAL, OK } from './tags.ts'
import { usingMacro } from './using.ts'

const CALL_TIMEOUT = 5000

function start(link: boolean) {
  return (module: Atom, argument: Term, options: Term = EMPTY_LIST): Effect<Term> =>
    startServer((parent) => beginServer(module, argument, parent), { link, options })
}

function* replyTo(from: Term, answer: Term): Effect<Term> {
  yield* reply(from, answer)
  return OK
}

function* whereis(server: Term): Effect<Term> {
  return (yield* findServer(server)) ?? null
}

/** What the callbacks of `use GenServer` do that the module has not defined. */
function* missing(verb: string, callback: string): Effect<Term> {
  const name = yield* ownName(yield* selfPid())
  return raise('RuntimeError', { message: `attempted to ${verb} GenServer ${inspect(name)} but no ${callback} clause was provided` })
}

function* unexpected(module: Atom, message: Term): Effect<Term> {
  const name = yield* ownName(yield* selfPid())
  const text = `[error] ${inspect(module)} ${inspect(name)} received unexpected message in handle_info/2: ${inspect(message)}\n`
  return yield { kind: 'write', device: 'stderr', text }
}

const USE = template(`
  @behaviour GenServer

  def child_spec(init_arg) do
    Supervisor.child_spec(%{id: __MODULE__, start: {__MODULE__, :start_link, [init_arg]}}, unquote(options))
  end

  defoverridable child_spec: 1

  def handle_call(_message, _from, _state), do: GenServer.__missing__("call", "handle_call/3")

  def handle_cast(_message, _state), do: GenServer.__missing__("cast", "handle_cast/2")

  def handle_info(message, state) do
    GenServer.__unexpected__(__MODULE__, message)
    {:noreply, state}
  end

  def terminate(_reason, _state), do: :ok

  def code_change(_old, state, _extra), do: {:ok, state}

  defoverridable handle_call: 3, handle_cast: 2, handle_info: 2, terminate: 2, code_change: 3
`)

/** `GenServer` */
export const genServerModule: NativeModule = {
  name: 'GenServer',
  functions: {
    'start_link/2': effect(start(true)),
    'start_link/3': effect(start(true)),
    'start/2': effect(start(false)),
    'start/3': effect(start(false)),
    'call/2': effect((server: Term, message: Term) => callServer(server, message, CALL_TIMEOUT)),
    'call/3': effect(callServer),
    'cast/2': effect(castServer),
    'reply/2': effect(replyTo),
    'stop/1': effect((server: Term) => stopServer(server, NORMAL, INFINITY)),
    'stop/2': effect((server: Term, reason: Term) => stopServer(server, reason, INFINITY)),
    'stop/3': effect((server: Term, reason: Term, timeout: Term) => stopServer(server, reason, timeout)),
    'whereis/1': effect(whereis),
    '__missing__/2': effect(missing),
    '__unexpected__/2': effect(unexpected),
  },
  macros: { '__using__/1': usingMacro(USE) },
}
