import { exitReason } from '#elixir/vm/exit-reason.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import { send } from './requests.ts'
import { reportEnd } from './server-report.ts'
import { ALIAS, CONTINUE, EXIT, GEN_CALL, GEN_CAST, OK, SYSTEM, TIMEOUT } from './tags.ts'

/** What a server does after it has handled something. */
export type Reaction =
  | { readonly kind: 'wait'; readonly timeout: number }
  | { readonly kind: 'continue'; readonly argument: Term }
  | { readonly kind: 'stop'; readonly reason: Term; readonly lastReply?: { readonly from: Term; readonly answer: Term } }

/** Waits for the next message, for as long as it takes. */
export const WAIT: Reaction = { kind: 'wait', timeout: Number.POSITIVE_INFINITY }

/** What makes a process a server. `from` is answered with `reply`. */
export interface Server {
  call(message: Term, from: Term): Effect<Reaction>
  cast(message: Term): Effect<Reaction>
  info(message: Term): Effect<Reaction>
  continue(argument: Term): Effect<Reaction>
  /** Runs before the process ends, when it ends in order. */
  terminate(reason: Term): Effect<void>
  /** The state as `:sys.get_state/1` shows it, and its replacement. */
  getState(): Term
  replaceState(state: Term): void
}

/** Answers a call: by the alias that the caller waits with, if it has one. */
export function* reply(from: Term, answer: Term): Effect<void> {
  if (!isTuple(from, 2)) return
  const [pid, tag] = from.items as [Term, Term]
  yield* send(tag instanceof Cons && tag.head === ALIAS ? tag.tail : pid, tuple(tag, answer))
}

/** Serves messages until the server stops; ends by an exit with the reason. */
export function* serve(server: Server, parent: Pid, first: Reaction): Effect<Term> {
  let reaction = first
  let last: Term = null
  const holds = () => server.getState()
  for (;;) {
    if (reaction.kind === 'stop') return yield* stop(server, reaction, last)
    try {
      if (reaction.kind === 'continue') {
        last = tuple(CONTINUE, reaction.argument)
        reaction = yield* server.continue(reaction.argument)
      } else {
        last = yield { kind: 'receive', match: () => true, timeout: reaction.timeout, onTimeout: TIMEOUT, holds }
        reaction = yield* react(server, parent, last)
      }
    } catch (error) {
      if (!(error instanceof Thrown)) throw error
      reaction = { kind: 'stop', reason: exitReason(error) }
    }
  }
}

type Stop = Extract<Reaction, { kind: 'stop' }>

function* stop(server: Server, { reason, lastReply }: Stop, last: Term): Effect<Term> {
  yield* server.terminate(reason)
  if (lastReply !== undefined) yield* reply(lastReply.from, lastReply.answer)
  yield* reportEnd(reason, last, server.getState())
  throw new Thrown('exit', reason)
}

function* react(server: Server, parent: Pid, message: Term): Effect<Reaction> {
  if (isTuple(message, 3)) return yield* triple(server, parent, message)
  if (isTuple(message, 2) && message.items[0] === GEN_CAST) return yield* server.cast(message.items[1] as Term)
  return yield* server.info(message)
}

function* triple(server: Server, parent: Pid, message: Tuple): Effect<Reaction> {
  const [tag, second, third] = message.items as [Term, Term, Term]
  if (tag === GEN_CALL) return yield* server.call(third, second)
  if (tag === SYSTEM) return yield* system(server, second, third)
  if (tag === EXIT && second === parent) return { kind: 'stop', reason: third }
  return yield* server.info(message)
}

/** What the module `:sys` asks for. */
function* system(server: Server, from: Term, request: Term): Effect<Reaction> {
  if (isTuple(request, 2) && request.items[0] === atom('replace_state')) {
    server.replaceState(request.items[1] as Term)
    yield* reply(from, OK)
  } else if (isTuple(request, 2) && request.items[0] === atom('terminate')) {
    yield* reply(from, OK)
    return { kind: 'stop', reason: request.items[1] as Term }
  } else {
    yield* reply(from, tuple(OK, server.getState()))
  }
  return WAIT
}
