import { exitReason } from '#elixir/vm/exit-reason.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { checkName, ownName, registerServer } from './name.ts'
import { demonitor, entryItems, milliseconds, monitor, putEntry, selfPid, send } from './requests.ts'
import { ANCESTORS, CALLERS, ERROR, IGNORE, INFINITY, KILL, NORMAL, OK } from './tags.ts'

/** How a server process begins: `run` goes on for as long as it lives. */
export type Start =
  | { readonly kind: 'ready'; readonly run: () => Effect<Term> }
  /** `start` answers `{:error, reason}` and the process exits with the reason. */
  | { readonly kind: 'stop'; readonly reason: Term }
  | { readonly kind: 'ignore' }

export interface StartOptions {
  readonly link: boolean
  /** The `:name`, `:timeout` of the caller. */
  readonly options: Term
}

/** The dictionary entries that a process inherits from the one that starts it. */
export interface Family {
  readonly ancestors: readonly Term[]
  readonly callers: readonly Term[]
}

/** The ancestors and callers that a process gives to those it starts. */
export function* family(): Effect<Family> {
  const self = yield* selfPid()
  return {
    ancestors: [yield* ownName(self), ...(yield* entryItems(ANCESTORS))],
    callers: [self, ...(yield* entryItems(CALLERS))],
  }
}

/** Notes in the running process where it comes from. */
export function* joinFamily({ ancestors, callers }: Family): Effect<void> {
  yield* putEntry(ANCESTORS, listFrom(ancestors))
  if (callers.length > 0) yield* putEntry(CALLERS, listFrom(callers))
}

/**
 * Starts a server process and waits until it is ready, as `proc_lib` does: `{:ok, pid}`, `:ignore`, or `{:error, reason}`.
 * `init` runs in the new process; what it raises is the reason.
 */
export function* startServer(init: (parent: Pid) => Effect<Start>, { link, options }: StartOptions): Effect<Term> {
  const parent = yield* selfPid()
  const { ancestors } = yield* family()
  const tag = yield { kind: 'reference' }
  const name = keywordGet(options, 'name') ?? null
  checkName(name)
  const body = new NativeFun(0, () => serverBody(init, { parent, tag, name, ancestors }))
  const pid = yield { kind: 'spawn', fun: body, args: [], link, monitor: false }
  const watch = yield* monitor(pid)
  const limit = milliseconds(keywordGet(options, 'timeout') ?? INFINITY)
  const message = yield {
    kind: 'receive',
    match: (candidate) => (isTuple(candidate, 3) && candidate.items[0] === tag) || (isTuple(candidate, 5) && candidate.items[1] === watch),
    timeout: limit,
    onTimeout: null,
  }
  yield* demonitor(watch)
  if (isTuple(message, 3)) return message.items[2] as Term
  if (isTuple(message, 5)) return tuple(ERROR, message.items[4] as Term)
  yield { kind: 'unlink', to: pid }
  yield { kind: 'exit', to: pid, reason: KILL }
  return tuple(ERROR, atom('timeout'))
}

interface Birth {
  readonly parent: Pid
  readonly tag: Term
  readonly name: Term
  readonly ancestors: readonly Term[]
}

function* serverBody(init: (parent: Pid) => Effect<Start>, { parent, tag, name, ancestors }: Birth): Effect<Term> {
  const self = yield* selfPid()
  const acknowledge = (result: Term) => send(parent, tuple(tag, self, result))
  yield* joinFamily({ ancestors, callers: [] })
  if (name !== null) {
    const holder = yield* registerServer(name, self)
    if (holder !== undefined) {
      yield* acknowledge(tuple(ERROR, tuple(atom('already_started'), holder)))
      yield { kind: 'unlink', to: parent }
      return OK
    }
  }
  const start = yield* begin(init, parent, acknowledge)
  if (start.kind === 'ready') {
    yield* acknowledge(tuple(OK, self))
    return yield* start.run()
  }
  if (start.kind === 'ignore') {
    yield* acknowledge(IGNORE)
    throw new Thrown('exit', NORMAL)
  }
  yield* unregister(name)
  yield* acknowledge(tuple(ERROR, start.reason))
  throw new Thrown('exit', start.reason)
}

function* unregister(name: Term): Effect<void> {
  if (name instanceof Atom) yield { kind: 'unregister', name }
}

function* begin(init: (parent: Pid) => Effect<Start>, parent: Pid, acknowledge: (result: Term) => Effect<void>): Effect<Start> {
  try {
    return yield* init(parent)
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    yield* acknowledge(tuple(ERROR, exitReason(error)))
    throw new Thrown('exit', exitReason(error))
  }
}
