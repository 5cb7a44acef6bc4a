import { type NativeModule, pure } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { closeSource, emit, pull, type Source } from '#elixir/stdlib/enumerable/emit.ts'
import { LazyFun } from '#elixir/stdlib/enumerable/lazy-fun.ts'
import { openSource } from '#elixir/stdlib/enumerable/source.ts'
import { zipSource } from '#elixir/stdlib/enumerable/zip.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { isList, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'

function iterate(start: Term, fun: Fun): Term {
  return new LazyFun('iterate/2', function* () {
    for (let value = start; ; value = yield call(fun, [value])) yield emit(value)
  })
}

function repeatedly(fun: Fun): Term {
  return new LazyFun('repeatedly/1', function* () {
    for (;;) yield emit(yield call(fun, []))
  })
}

function unfold(start: Term, fun: Fun): Term {
  return new LazyFun('unfold/2', function* () {
    let acc = start
    for (;;) {
      const result = yield call(fun, [acc])
      if (result === null) return
      if (!isTuple(result, 2)) return raise('CaseClauseError', { term: result })
      yield emit(result.items[0] as Term)
      acc = result.items[1] as Term
    }
  })
}

function cycle(enumerable: Term): Term {
  if (isList(enumerable) && !('head' in enumerable)) return raiseArgument('cannot cycle over an empty enumerable')
  return new LazyFun('cycle/1', function* () {
    for (;;) {
      let empty = true
      for (const item of yield* itemsOf(enumerable)) {
        empty = false
        yield emit(item)
      }
      if (empty) raiseArgument('cannot cycle over an empty enumerable')
    }
  })
}

function duplicate(value: Term, count: Term): Term {
  return new LazyFun('duplicate/2', function* () {
    for (let i = 0; i < (count as number); i++) yield emit(value)
  })
}

const HALT = atom('halt')

function resource(start: Fun, next: Fun, after: Fun): Term {
  return new LazyFun('resource/3', function* () {
    let acc = yield call(start, [])
    let wrong: Term | undefined
    try {
      for (;;) {
        const result = yield call(next, [acc])
        if (!isTuple(result, 2)) {
          wrong = result
          return raise('TryClauseError', { term: result })
        }
        const [items, nextAcc] = result.items as [Term, Term]
        acc = nextAcc
        if (items === HALT) return
        yield* emitAll(items)
      }
    } finally {
      if (wrong === undefined) yield call(after, [acc])
    }
  })
}

/** The elements of an enumerable, in the middle of another. */
function* emitAll(enumerable: Term): Source {
  const source = yield* openSource(enumerable)
  try {
    for (let item = yield* pull(source); item !== undefined; item = yield* pull(source)) yield emit(item)
  } finally {
    yield* closeSource(source)
  }
}

function concat(enumerables: Term): Term {
  return new LazyFun('concat/1', () => concatSource(enumerables))
}

function* concatSource(enumerables: Term): Source {
  const outer = yield* openSource(enumerables)
  try {
    for (let inner = yield* pull(outer); inner !== undefined; inner = yield* pull(outer)) yield* emitAll(inner)
  } finally {
    yield* closeSource(outer)
  }
}

function zip(enumerables: () => Effect<readonly Term[]>): Term {
  return new LazyFun('zip/1', function* () {
    yield* zipSource(yield* enumerables())
  })
}

function zipWith(enumerables: () => Effect<readonly Term[]>, args: (row: readonly Term[]) => readonly Term[], fun: Fun): Term {
  return new LazyFun('zip_with/2', function* () {
    const rows = zipSource(yield* enumerables())
    try {
      for (let row = yield* pull(rows); row !== undefined; row = yield* pull(rows)) yield emit(yield call(fun, args((row as Tuple).items)))
    } finally {
      yield* closeSource(rows)
    }
  })
}

function fixed(...enumerables: readonly Term[]): () => Effect<readonly Term[]> {
  // biome-ignore lint/correctness/useYield: a list of them may be a stream
  return function* () {
    return enumerables
  }
}

const asList = (row: readonly Term[]): readonly Term[] => [listFrom(row)]

function interval(milliseconds: Term): Term {
  const pause = milliseconds instanceof Atom && milliseconds.name === 'infinity' ? Number.POSITIVE_INFINITY : milliseconds
  if (typeof pause !== 'number' || pause < 0) return functionClause('Stream', 'interval', [milliseconds])
  return new LazyFun('interval/1', function* () {
    for (let count = 0; ; count++) {
      yield { kind: 'sleep', milliseconds: pause }
      yield emit(count)
    }
  })
}

function timer(milliseconds: Term): Term {
  return new LazyFun('timer/1', function* () {
    yield { kind: 'sleep', milliseconds: milliseconds as number }
    yield emit(0)
  })
}

/** The functions of Stream that make streams of other things. */
export const generatorFunctions: NativeModule['functions'] = {
  'iterate/2': pure(iterate),
  'repeatedly/1': pure(repeatedly),
  'unfold/2': pure(unfold),
  'cycle/1': pure(cycle),
  'duplicate/2': pure(duplicate),
  'resource/3': pure(resource),
  'concat/1': pure(concat),
  'concat/2': pure((left: Term, right: Term) => concat(listFrom([left, right]))),
  'zip/1': pure((enumerables: Term) => zip(() => itemsOf(enumerables))),
  'zip/2': pure((left: Term, right: Term) => zip(fixed(left, right))),
  'zip_with/2': pure((enumerables: Term, fun: Fun) => zipWith(() => itemsOf(enumerables), asList, fun)),
  'zip_with/3': pure((left: Term, right: Term, fun: Fun) => zipWith(fixed(left, right), (row) => row, fun)),
  'interval/1': pure(interval),
  'timer/1': pure(timer),
}
