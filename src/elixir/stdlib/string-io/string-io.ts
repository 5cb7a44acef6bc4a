import { effect, type NativeModule } from '#elixir/native.ts'
import { callServer } from '#elixir/stdlib/process/server-call.ts'
import { serve, WAIT } from '#elixir/stdlib/process/server-loop.ts'
import { startServer } from '#elixir/stdlib/process/start.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { call, type Effect } from '#terms/effect.ts'
import { type Fun, isFun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'
import { StringIoServer } from './server.ts'

const MODULE = 'StringIO'
const OK = atom('ok')

/** Starts the process that holds the text; `{:ok, pid}`. */
function* start(text: Term, options: Term): Effect<Term> {
  const encoding = keywordGet(options, 'encoding')
  const latin1 = encoding instanceof Atom && encoding.name === 'latin1'
  const server = new StringIoServer(text, latin1 ? 'latin1' : 'unicode', keywordGet(options, 'capture_prompt') === true)
  const init = function* (parent: Pid) {
    return { kind: 'ready', run: () => serve(server, parent, WAIT) } as const
  }
  return yield* startServer(init, { link: true, options: EMPTY_LIST })
}

/** Opens a device for as long as the function runs; `{:ok, result}`. */
function* during(text: Term, options: Term, fun: Fun): Effect<Term> {
  const device = ((yield* start(text, options)) as Tuple).items[1] as Term
  try {
    return tuple(OK, yield call(fun, [device]))
  } finally {
    yield* ask(device, 'close')
  }
}

function open(text: Term, second: Term): Effect<Term> {
  if (!isBinary(text)) return functionClause(MODULE, 'open', [text, second])
  if (isFun(second, 1)) return during(text, EMPTY_LIST, second)
  return isList(second) ? start(text, second) : functionClause(MODULE, 'open', [text, second])
}

function* ask(device: Term, request: string): Effect<Term> {
  if (!(device instanceof Pid)) return functionClause(MODULE, request, [device])
  return yield* callServer(device, atom(request), 5000)
}

/** `StringIO` */
export const stringIoModule: NativeModule = {
  name: MODULE,
  functions: {
    'open/1': effect((text: Term) => open(text, EMPTY_LIST)),
    'open/2': effect(open),
    'open/3': effect((text: Term, options: Term, fun: Term) =>
      isBinary(text) && isList(options) && isFun(fun, 1)
        ? during(text, options, fun)
        : functionClause(MODULE, 'open', [text, options, fun]),
    ),
    'contents/1': effect((device: Term) => ask(device, 'contents')),
    'flush/1': effect((device: Term) => ask(device, 'flush')),
    'close/1': effect((device: Term) => ask(device, 'close')),
  },
}
