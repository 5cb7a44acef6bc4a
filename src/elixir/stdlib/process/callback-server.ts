import { type Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { type Reaction, reply, type Server, serve, WAIT } from './server-loop.ts'
import type { Start } from './start.ts'
import { CONTINUE, IGNORE, INFINITY, OK } from './tags.ts'

const STOP = atom('stop')
const REPLY = atom('reply')
const NOREPLY = atom('noreply')
const HIBERNATE = atom('hibernate')

function parts(result: Term): readonly Term[] {
  return result instanceof Tuple ? result.items : []
}

/** What a callback answers; a value that it throws counts as its answer. */
function* callback(module: Atom, name: string, args: readonly Term[]): Effect<Term> {
  try {
    return yield apply(module, name, args)
  } catch (thrown) {
    if (thrown instanceof Thrown && thrown.kind === 'throw') return thrown.reason
    throw thrown
  }
}

function badReturn(result: Term): never {
  throw new Thrown('exit', tuple(atom('bad_return_value'), result))
}

/** The timeout, `:hibernate` or `{:continue, argument}` at the end of a callback's result. */
function nextReaction(next: Term | undefined, result: Term): Reaction {
  if (next === undefined || next === HIBERNATE || next === INFINITY) return WAIT
  if (typeof next === 'number' && next >= 0) return { kind: 'wait', timeout: next }
  const [tag, argument] = parts(next)
  return tag === CONTINUE && argument !== undefined ? { kind: 'continue', argument } : badReturn(result)
}

/** A server whose callbacks are the functions of a GenServer module; its state is what they answer. */
class CallbackServer implements Server {
  private readonly module: Atom
  private state: Term

  constructor(module: Atom, state: Term) {
    this.module = module
    this.state = state
  }

  *call(message: Term, from: Term): Effect<Reaction> {
    const result = yield* callback(this.module, 'handle_call', [message, from, this.state])
    const [tag, first, second, third] = parts(result)
    const size = parts(result).length
    if (tag === REPLY && (size === 3 || size === 4)) {
      this.state = second as Term
      yield* reply(from, first as Term)
      return nextReaction(third, result)
    }
    if (tag !== STOP || size !== 4) return this.withoutReply(result)
    this.state = third as Term
    return { kind: 'stop', reason: first as Term, lastReply: { from, answer: second as Term } }
  }

  *cast(message: Term): Effect<Reaction> {
    return this.withoutReply(yield* callback(this.module, 'handle_cast', [message, this.state]))
  }

  *info(message: Term): Effect<Reaction> {
    if (!(yield { kind: 'exported', module: this.module, name: 'handle_info', arity: 2 })) return WAIT
    return this.withoutReply(yield* callback(this.module, 'handle_info', [message, this.state]))
  }

  *continue(argument: Term): Effect<Reaction> {
    return this.withoutReply(yield* callback(this.module, 'handle_continue', [argument, this.state]))
  }

  *terminate(reason: Term): Effect<void> {
    if (yield { kind: 'exported', module: this.module, name: 'terminate', arity: 2 })
      yield apply(this.module, 'terminate', [reason, this.state])
  }

  getState(): Term {
    return this.state
  }

  replaceState(state: Term): void {
    this.state = state
  }

  private withoutReply(result: Term): Reaction {
    const [tag, first, second] = parts(result)
    const size = parts(result).length
    if (tag === NOREPLY && (size === 2 || size === 3)) {
      this.state = first as Term
      return nextReaction(second, result)
    }
    if (tag !== STOP || size !== 3) return badReturn(result)
    this.state = second as Term
    return { kind: 'stop', reason: first as Term }
  }
}

/** Runs `module.init(argument)` in the new process and says how the server begins. */
export function* beginServer(module: Atom, argument: Term, parent: Pid): Effect<Start> {
  const result = yield* callback(module, 'init', [argument])
  if (result === IGNORE) return { kind: 'ignore' }
  const [tag, value, next] = parts(result)
  const size = parts(result).length
  if (tag === OK && (size === 2 || size === 3)) {
    const first = nextReaction(next, result)
    const server = new CallbackServer(module, value as Term)
    return { kind: 'ready', run: () => serve(server, parent, first) }
  }
  if (tag === STOP && size === 2) return { kind: 'stop', reason: value as Term }
  return { kind: 'stop', reason: tuple(atom('bad_return_value'), result) }
}
