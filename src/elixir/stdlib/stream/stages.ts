import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { openCollector } from '#elixir/stdlib/enumerable/collector.ts'
import { closeSource, emit, pull, type Source } from '#elixir/stdlib/enumerable/emit.ts'
import { LazyFun } from '#elixir/stdlib/enumerable/lazy-fun.ts'
import { openSource } from '#elixir/stdlib/enumerable/source.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { TermIndex } from '#elixir/stdlib/term-set.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { Fun } from '#terms/fun.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { addStage, give, type Outcome, skip, stageSource } from './stage.ts'

type Step = (item: Term) => Effect<Outcome>

/** A Stream function of an enumerable and a function; `makeStep` is called each time the stream runs. */
function stage(name: string, makeStep: (argument: Term) => Step): NativeFunction {
  return pure((enumerable: Term, argument: Term) => addStage(enumerable, `${name}/2`, (source) => stageSource(source, makeStep(argument))))
}

const ask = function* (fun: Term, item: Term): Effect<boolean> {
  return isTruthy(yield call(fun as Fun, [item]))
}

function countOf(name: string, enumerable: Term, count: Term, least = 0, rest: readonly Term[] = []): number {
  return typeof count === 'number' && count >= least ? count : functionClause('Stream', name, [enumerable, count, ...rest])
}

function take(enumerable: Term, amount: Term): Term {
  const count = countOf('take', enumerable, amount, Number.NEGATIVE_INFINITY)
  if (count === 0) return addStage(enumerable, 'take/2', emptySource)
  if (count < 0)
    return addStage(enumerable, 'take/2', function* (source) {
      const items = yield* drained(source)
      for (const item of items.slice(count)) yield emit(item)
    })
  return addStage(enumerable, 'take/2', (source) => {
    let left = count
    // biome-ignore lint/correctness/useYield: other steps call functions
    return stageSource(source, function* (item) {
      left -= 1
      return { items: [item], last: left === 0 }
    })
  })
}

/** Ends at once, without asking for an element. */
function* emptySource(source: Source): Source {
  yield* closeSource(source)
}

/** All elements that are left. */
function* drained(source: Source): Effect<Term[]> {
  const items: Term[] = []
  for (let item = yield* pull(source); item !== undefined; item = yield* pull(source)) keep(items, item)
  return items
}

function drop(enumerable: Term, amount: Term): Term {
  const count = countOf('drop', enumerable, amount, Number.NEGATIVE_INFINITY)
  if (count < 0)
    return addStage(enumerable, 'drop/2', function* (source) {
      const held: Term[] = []
      for (let item = yield* pull(source); item !== undefined; item = yield* pull(source)) {
        keep(held, item)
        if (held.length > -count) yield emit(held.shift() as Term)
      }
    })
  return counting(enumerable, 'drop/2', (index) => index >= count)
}

/** Keeps the elements at the indexes for which `keep` is true. */
function counting(enumerable: Term, maker: string, keep: (index: number) => boolean): Term {
  return addStage(enumerable, maker, (source) => {
    let index = 0
    // biome-ignore lint/correctness/useYield: other steps call functions
    return stageSource(source, function* (item) {
      return keep(index++) ? give(item) : skip()
    })
  })
}

function takeEvery(enumerable: Term, nth: Term): Term {
  const step = countOf('take_every', enumerable, nth)
  return step === 0
    ? addStage(enumerable, 'take_every/2', emptySource)
    : counting(enumerable, 'take_every/2', (index) => index % step === 0)
}

function dropEvery(enumerable: Term, nth: Term): Term {
  const step = countOf('drop_every', enumerable, nth)
  return counting(enumerable, 'drop_every/2', (index) => step === 0 || index % step !== 0)
}

function mapEvery(enumerable: Term, nth: Term, fun: Term): Term {
  const step = countOf('map_every', enumerable, nth, 0, [fun])
  return addStage(enumerable, 'map_every/3', (source) => {
    let index = 0
    return stageSource(source, function* (item) {
      const chosen = step !== 0 && index++ % step === 0
      return give(chosen ? yield call(fun as Fun, [item]) : item)
    })
  })
}

function withIndex(enumerable: Term, from: Term): Term {
  return addStage(enumerable, 'with_index/2', (source) => {
    let index = typeof from === 'number' ? from : 0
    return stageSource(source, function* (item) {
      const at = index++
      return give(from instanceof Fun ? yield call(from, [item, at]) : tuple(item, at))
    })
  })
}

function intersperse(enumerable: Term, separator: Term): Term {
  return addStage(enumerable, 'intersperse/2', (source) => {
    let first = true
    // biome-ignore lint/correctness/useYield: other steps call functions
    return stageSource(source, function* (item) {
      const items = first ? [item] : [separator, item]
      first = false
      return { items }
    })
  })
}

function dedupBy(enumerable: Term, fun: Term | undefined): Term {
  return addStage(enumerable, fun === undefined ? 'dedup/1' : 'dedup_by/2', (source) => {
    let last: Term | undefined
    return stageSource(source, function* (item) {
      const key = fun === undefined ? item : yield call(fun as Fun, [item])
      const same = last !== undefined && strictEqual(key, last)
      last = key
      return same ? skip() : give(item)
    })
  })
}

function uniqBy(enumerable: Term, fun: Term | undefined): Term {
  return addStage(enumerable, fun === undefined ? 'uniq/1' : 'uniq_by/2', (source) => {
    const seen = new TermIndex<true>()
    return stageSource(source, function* (item) {
      const key = fun === undefined ? item : yield call(fun as Fun, [item])
      if (seen.has(key)) return skip()
      seen.set(key, true)
      return give(item)
    })
  })
}

function scan(enumerable: Term, fun: Term, initial?: Term): Term {
  return addStage(enumerable, initial === undefined ? 'scan/2' : 'scan/3', (source) => {
    let acc = initial
    return stageSource(source, function* (item) {
      acc = acc === undefined ? item : yield call(fun as Fun, [item, acc])
      return give(acc)
    })
  })
}

function into(enumerable: Term, collectable: Term, fun?: Term): Term {
  return new LazyFun('into/3', function* () {
    const collector = yield* openCollector(collectable)
    const source = yield* openSource(enumerable)
    yield* stageSource(
      source,
      function* (item) {
        const work = collector.add(fun === undefined ? item : yield call(fun as Fun, [item]))
        if (work !== undefined) yield* work
        return give(item)
      },
      function* () {
        yield* collector.done()
        return []
      },
    )
  })
}

/** The functions of Stream that add a stage to a stream. */
export const stageFunctions: NativeModule['functions'] = {
  'map/2': stage(
    'map',
    (fun) =>
      function* (item) {
        return give(yield call(fun as Fun, [item]))
      },
  ),
  'filter/2': stage(
    'filter',
    (fun) =>
      function* (item) {
        return (yield* ask(fun, item)) ? give(item) : skip()
      },
  ),
  'reject/2': stage(
    'reject',
    (fun) =>
      function* (item) {
        return (yield* ask(fun, item)) ? skip() : give(item)
      },
  ),
  'each/2': stage(
    'each',
    (fun) =>
      function* (item) {
        yield call(fun as Fun, [item])
        return give(item)
      },
  ),
  'take_while/2': stage(
    'take_while',
    (fun) =>
      function* (item) {
        return (yield* ask(fun, item)) ? give(item) : { items: [], last: true }
      },
  ),
  'drop_while/2': stage('drop_while', (fun) => {
    let dropping = true
    return function* (item) {
      dropping = dropping && (yield* ask(fun, item))
      return dropping ? skip() : give(item)
    }
  }),
  'take/2': pure(take),
  'drop/2': pure(drop),
  'take_every/2': pure(takeEvery),
  'drop_every/2': pure(dropEvery),
  'map_every/3': pure(mapEvery),
  'with_index/1': pure((enumerable: Term) => withIndex(enumerable, 0)),
  'with_index/2': pure(withIndex),
  'intersperse/2': pure(intersperse),
  'dedup/1': pure((enumerable: Term) => dedupBy(enumerable, undefined)),
  'dedup_by/2': pure(dedupBy),
  'uniq/1': pure((enumerable: Term) => uniqBy(enumerable, undefined)),
  'uniq_by/2': pure(uniqBy),
  'scan/2': pure((enumerable: Term, fun: Term) => scan(enumerable, fun)),
  'scan/3': pure((enumerable: Term, initial: Term, fun: Term) => scan(enumerable, fun, initial)),
  'into/2': pure((enumerable: Term, collectable: Term) => into(enumerable, collectable)),
  'into/3': pure(into),
}
