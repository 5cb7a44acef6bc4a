import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { getShared, putShared } from '#elixir/stdlib/process/shared.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, NativeFun, RemoteFun } from '#terms/fun.ts'
import { type List, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

function* timed(fun: Fun, args: readonly Term[]): Effect<Term> {
  const start = yield { kind: 'clock', which: 'monotonic' }
  const value = yield call(fun, args)
  const end = yield { kind: 'clock', which: 'monotonic' }
  return tuple(Math.round((Number(end) - Number(start)) / 1000), value)
}

function* sleep(time: Term): Effect<Term> {
  const milliseconds = time instanceof Atom && time.name === 'infinity' ? Number.POSITIVE_INFINITY : (time as number)
  yield { kind: 'sleep', milliseconds }
  return atom('ok')
}

function* sendAfter(time: Term, to: Term, message: Term): Effect<Term> {
  const reference = yield apply(atom('erlang'), 'send_after', [time, to, message])
  return tuple(atom('ok'), tuple(atom('send_local'), reference))
}

/** The processes that do something later or again and again, by the reference of their timer. */
const WORKERS = 'timer_workers'

/** Starts a process that runs `work` after so many milliseconds, once or each time: `{:ok, {kind, reference}}`. */
function* startWorker(kind: 'once' | 'interval', time: Term, work: () => Effect<unknown>): Effect<Term> {
  if (typeof time !== 'number' || time < 0) return tuple(atom('error'), atom('badarg'))
  const owner = yield { kind: 'self' }
  const body = new NativeFun(0, function* (): Effect<Term> {
    do {
      yield { kind: 'sleep', milliseconds: time }
      if (kind === 'interval' && !(yield { kind: 'alive', pid: owner })) return null
      yield* work()
    } while (kind === 'interval')
    return null
  })
  const worker = yield { kind: 'spawn', fun: body, args: [], link: false, monitor: false }
  const reference = yield { kind: 'reference' }
  yield* putShared(WORKERS, reference, worker)
  return tuple(atom('ok'), tuple(atom(kind), reference))
}

function applied(kind: 'once' | 'interval') {
  return effect((time: Term, module: Atom, name: Atom, args: List) =>
    startWorker(kind, time, function* () {
      // what is called runs in a process of its own, so that its end does not end the timer
      const run = new RemoteFun(module, name.name, (listItems(args) ?? []).length)
      yield { kind: 'spawn', fun: run, args: listItems(args) ?? [], link: false, monitor: false }
    }),
  )
}

function* sendInterval(time: Term, to: Term, message: Term): Effect<Term> {
  return yield* startWorker('interval', time, function* () {
    yield { kind: 'send', to, message }
  })
}

function* exitAfter(time: Term, pid: Term, reason: Term): Effect<Term> {
  return yield* startWorker('once', time, function* () {
    yield { kind: 'exit', to: pid, reason }
  })
}

function* cancel(timer: Term): Effect<Term> {
  if (!isTuple(timer, 2)) return tuple(atom('error'), atom('badarg'))
  const reference = timer.items[1] as Term
  const worker = yield* getShared(WORKERS, reference)
  if (worker === undefined) yield { kind: 'cancelTimer', reference }
  else yield { kind: 'exit', to: worker, reason: atom('kill') }
  return tuple(atom('ok'), atom('cancel'))
}

/** Does it for the calling process. */
function ofSelf(start: (time: Term, pid: Term, value: Term) => Effect<Term>) {
  return effect(function* (time: Term, value: Term): Effect<Term> {
    return yield* start(time, yield { kind: 'self' }, value)
  })
}

/** Erlang's `:timer` */
export const timerModule: NativeModule = {
  name: ':timer',
  functions: {
    'sleep/1': effect(sleep),
    'tc/1': effect((fun: Fun) => timed(fun, [])),
    'tc/2': effect((fun: Fun, args: List) => timed(fun, listItems(args) ?? [])),
    'tc/3': effect((module: Atom, name: Atom, args: List) => {
      const items = listItems(args) ?? []
      return timed(new RemoteFun(module, name.name, items.length), items)
    }),
    'seconds/1': pure((count: number) => count * 1000),
    'minutes/1': pure((count: number) => count * 60_000),
    'hours/1': pure((count: number) => count * 3_600_000),
    'hms/3': pure((hours: number, minutes: number, seconds: number) => hours * 3_600_000 + minutes * 60_000 + seconds * 1000),
    'send_after/3': effect(sendAfter),
    'send_after/2': ofSelf(sendAfter),
    'send_interval/3': effect(sendInterval),
    'send_interval/2': ofSelf(sendInterval),
    'apply_after/4': applied('once'),
    'apply_interval/4': applied('interval'),
    'exit_after/3': effect(exitAfter),
    'exit_after/2': ofSelf(exitAfter),
    'kill_after/2': effect((time: Term, pid: Term) => exitAfter(time, pid, atom('kill'))),
    'kill_after/1': effect(function* (time: Term): Effect<Term> {
      return yield* exitAfter(time, yield { kind: 'self' }, atom('kill'))
    }),
    'cancel/1': effect(cancel),
  },
}
