import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { Cons, listFrom } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { canNameServer, findServer } from './name.ts'
import { awaitAnswer, demonitor, milliseconds, monitor, selfPid, send } from './requests.ts'
import { ALIAS, GEN_CALL, GEN_CAST, GEN_SERVER, NOPROC, OK, SYSTEM, TIMEOUT } from './tags.ts'

/** `{module, name, args}` as an exit names the call that failed. */
export interface CallSite {
  readonly module: Atom
  readonly name: string
  readonly args: readonly Term[]
}

function failed(reason: Term, { module, name, args }: CallSite): never {
  throw new Thrown('exit', tuple(reason, tuple(module, atom(name), listFrom(args))))
}

/** Sends a request to a server and waits for the reply; exits with what went wrong and the call. */
export function* request(server: Term, tag: Atom, message: Term, timeout: Term, site: CallSite): Effect<Term> {
  const self = yield* selfPid()
  const pid = yield* whereis(server)
  if (pid === undefined) return failed(NOPROC, site)
  if (pid === self) return failed(atom('calling_self'), site)
  const reference = yield* monitor(pid)
  // the answer comes by an alias, so that one that comes too late is dropped
  yield { kind: 'alias', reference, once: true }
  const label = new Cons(ALIAS, reference)
  yield* send(pid, tuple(tag, tuple(self, label), message))
  const answer = yield* awaitAnswer(reference, milliseconds(timeout), label)
  yield { kind: 'unalias', reference }
  if (answer.kind === 'down') return failed(answer.reason, site)
  yield* demonitor(reference)
  return answer.kind === 'reply' ? answer.value : failed(TIMEOUT, site)
}

/** As `findServer`, for terms that can name a server alone. */
function* whereis(server: Term): Effect<Pid | undefined> {
  return canNameServer(server) ? yield* findServer(server) : functionClause('GenServer', 'whereis', [server])
}

/** `GenServer.call/3` */
export function* callServer(server: Term, message: Term, timeout: Term): Effect<Term> {
  return yield* request(server, GEN_CALL, message, timeout, { module: GEN_SERVER, name: 'call', args: [server, message, timeout] })
}

/** `GenServer.cast/2` */
export function* castServer(server: Term, message: Term): Effect<Term> {
  if (!canNameServer(server)) return functionClause('GenServer', 'cast', [server, message])
  const pid = yield* findServer(server)
  if (pid !== undefined) yield* send(pid, tuple(GEN_CAST, message))
  return OK
}

/** A request of the module `:sys`. */
export function* systemRequest(server: Term, message: Term, timeout: Term, site: CallSite): Effect<Term> {
  return yield* request(server, SYSTEM, message, timeout, site)
}

/** `GenServer.stop/3`: asks the server to end and waits until it has. */
export function* stopServer(server: Term, reason: Term, timeout: Term, module: Atom = GEN_SERVER): Effect<Term> {
  const site: CallSite = { module, name: 'stop', args: [server, reason, timeout] }
  const pid = yield* whereis(server)
  if (pid === undefined) return failed(NOPROC, site)
  const reference = yield* monitor(pid)
  // nobody waits for an answer: the end of the server is one
  yield* send(pid, tuple(SYSTEM, null, tuple(atom('terminate'), reason)))
  const answer = yield* awaitDown(reference, milliseconds(timeout))
  if (answer === undefined) return failed(TIMEOUT, site)
  return strictEqual(answer, reason) ? OK : failed(answer, site)
}

function* awaitDown(reference: Term, timeout: number): Effect<Term | undefined> {
  const message = yield {
    kind: 'receive',
    match: (candidate) => isTuple(candidate, 5) && candidate.items[1] === reference,
    timeout,
    onTimeout: null,
  }
  return isTuple(message, 5) ? (message.items[4] as Term) : undefined
}
