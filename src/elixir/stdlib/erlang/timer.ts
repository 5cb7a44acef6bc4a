import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, RemoteFun } from '#terms/fun.ts'
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

function* cancel(timer: Term): Effect<Term> {
  if (!isTuple(timer, 2)) return tuple(atom('error'), atom('badarg'))
  yield { kind: 'cancelTimer', reference: timer.items[1] as Term }
  return tuple(atom('ok'), atom('cancel'))
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
    'send_after/2': effect(function* (time: Term, message: Term): Effect<Term> {
      return yield* sendAfter(time, yield { kind: 'self' }, message)
    }),
    'cancel/1': effect(cancel),
  },
}
