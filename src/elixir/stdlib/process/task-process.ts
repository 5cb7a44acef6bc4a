import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { Pid } from '#terms/pid.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'
import { invariant } from '#base/invariant.ts'
import { exitReason } from '../../vm/exit-reason.ts'
import { family, joinFamily } from './start.ts'
import { monitor, selfPid, send } from './requests.ts'

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
  /** Runs in the new process when the work is done. */
  readonly done: (result: Term) => Effect<void>
}

/** Starts a process that does the work and ends normally, or with the reason of what it raised. */
export function* spawnWork(work: Work, { link, done }: Spawn): Effect<Pid> {
  const relatives = yield* family()
  const body = new NativeFun(0, function* (): Effect<Term> {
    yield* joinFamily(relatives)
    yield* done(yield* runWork(work))
    return null
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
    throw new Thrown('exit', exitReason(error))
  }
}

/** Starts the work as a task of the running process, which is sent `{ref, result}`. */
export function* asyncTask(work: Work, link: boolean): Effect<Term> {
  const owner = yield* selfPid()
  let reference: Term = null
  const pid = yield* spawnWork(work, {
    link,
    *done(result) {
      yield* send(owner, tuple(reference, result))
    },
  })
  reference = yield* monitor(pid)
  return struct(moduleAtom('Task'), { mfa: work.mfa, owner, pid, ref: reference })
}
