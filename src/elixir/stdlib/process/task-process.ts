import { invariant } from '#base/invariant.ts'
import { formatBanner } from '#elixir/exceptions/exception-module.ts'
import { formatStacktrace } from '#elixir/exceptions/format-stacktrace.ts'
import { logError } from '#elixir/vm/crash-report.ts'
import { exitReason } from '#elixir/vm/exit-reason.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import type { Reference } from '#terms/reference.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import { entryItems, monitor, selfPid, send } from './requests.ts'
import { type Family, family, joinFamily } from './start.ts'
import { CALLERS, TASK } from './tags.ts'

/** What a task runs: a function value, or `{module, name, args}`. */
export interface Work {
  readonly run: () => Effect<Term>
  /** `{module, name, arity}` as the task's struct shows it. */
  readonly mfa: Tuple
}

/** A function to be called with these arguments. */
export function workOf(fun: Fun, args: readonly Term[] = []): Work {
  return {
    *run() {
      return yield call(fun, args)
    },
    mfa: tuple(atom('erlang'), atom('apply'), 2),
  }
}

/** `module.name(args…)` as work. */
export function workOfCall(module: Atom, name: Atom, args: readonly Term[]): Work {
  return {
    *run() {
      return yield apply(module, name.name, args)
    },
    mfa: tuple(module, name, args.length),
  }
}

interface Spawn {
  readonly link: boolean
  /** Where the process comes from, when that is not the running one. */
  readonly relatives?: Family
}

/** Starts a process that does the work and ends normally, or with the reason of what it raised. */
export function* spawnWork(work: Work, options: Spawn): Effect<Pid> {
  return yield* spawnBody(() => runWork(work), options)
}

function* spawnBody(run: () => Effect<Term>, { link, relatives: given }: Spawn): Effect<Pid> {
  const relatives = given ?? (yield* family())
  const body = new NativeFun(0, function* (): Effect<Term> {
    yield* joinFamily(relatives)
    return yield* run()
  })
  const pid = yield { kind: 'spawn', fun: body, args: [], link, monitor: false }
  invariant(pid instanceof Pid, 'spawn answers a pid')
  return pid
}

/** What a task raises is its exit reason. */
function* runWork(work: Work): Effect<Term> {
  try {
    return yield* work.run()
  } catch (error) {
    if (!(error instanceof Thrown) || error.kind === 'exit') throw error
    yield* reportTask(error)
    throw new Thrown('exit', exitReason(error))
  }
}

/** Logs the exception that ends a task. */
function* reportTask(thrown: Thrown): Effect<void> {
  const self = yield* selfPid()
  const starter = (yield* entryItems(CALLERS))[0] ?? null
  const stacktrace = thrown.stacktrace ?? EMPTY_LIST
  const kind = thrown.kind === 'throw' ? 'throw' : 'error'
  const banner = yield* formatBanner(atom(kind), thrown.reason, stacktrace)
  yield* logError(`Task ${inspect(self)} started from ${inspect(starter)} terminating\n${banner}\n${yield* formatStacktrace(stacktrace)}`)
}

/** A process that waits for `answerTo` before it works; it sends `{reference, result}` to the owner. */
export interface Waiting {
  readonly pid: Pid
  readonly tag: Term
}

/** Starts a process for the work of `owner`, to be told by `answerTo` where its result goes. */
export function* spawnWaiting(work: Work, owner: Pid, tag: Term, options: Spawn): Effect<Pid> {
  return yield* spawnBody(function* () {
    const order = yield {
      kind: 'receive',
      match: (message) => isTuple(message, 2) && message.items[0] === tag,
      timeout: Number.POSITIVE_INFINITY,
      onTimeout: null,
    }
    const result = yield* runWork(work)
    if (isTuple(order, 2)) yield* send(owner, tuple(order.items[1] as Term, result))
    return null
  }, options)
}

/** Monitors a waiting process and lets it begin; answers the reference of its result. */
export function* answerTo({ pid, tag }: Waiting): Effect<Reference> {
  const reference = yield* monitor(pid)
  yield* send(pid, tuple(tag, reference))
  return reference
}

/** Starts the work as a task of the running process, which is sent `{ref, result}`. */
export function* asyncTask(work: Work): Effect<Term> {
  const owner = yield* selfPid()
  const tag = yield { kind: 'reference' }
  const pid = yield* spawnWaiting(work, owner, tag, { link: true })
  const ref = yield* answerTo({ pid, tag })
  return struct(TASK, { mfa: work.mfa, owner, pid, ref })
}
