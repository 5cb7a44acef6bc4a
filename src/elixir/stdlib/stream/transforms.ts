import { type NativeModule, pure } from '#elixir/native.ts'
import { firstItems } from '#elixir/stdlib/enum/taking.ts'
import { closeSource, emit, pull, type Source } from '#elixir/stdlib/enumerable/emit.ts'
import { LazyFun } from '#elixir/stdlib/enumerable/lazy-fun.ts'
import { openSource } from '#elixir/stdlib/enumerable/source.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { addStage, type Outcome, stageSource } from './stage.ts'

const HALT = atom('halt')

/** `Stream.transform`: what the steps of its longest form do. */
interface Transform {
  start(): Effect<Term>
  readonly reducer: Fun
  last?(acc: Term): Effect<Term>
  after?(acc: Term): Effect<void>
}

function* transformSource(enumerable: Term, transform: Transform): Source {
  let acc = yield* transform.start()
  const source = yield* openSource(enumerable)
  try {
    for (let item = yield* pull(source); item !== undefined; item = yield* pull(source)) {
      const [items, next] = stepResult(yield call(transform.reducer, [item, acc]))
      acc = next
      if (items === HALT) return
      yield* emitAll(items)
    }
    if (transform.last !== undefined) {
      const [items, next] = stepResult(yield* transform.last(acc))
      acc = next
      if (items !== HALT) yield* emitAll(items)
    }
  } finally {
    yield* closeSource(source)
    if (transform.after !== undefined) yield* transform.after(acc)
  }
}

function stepResult(result: Term): readonly [Term, Term] {
  return isTuple(result, 2) ? (result.items as readonly [Term, Term]) : raise('CaseClauseError', { term: result })
}

function* emitAll(enumerable: Term): Source {
  const source = yield* openSource(enumerable)
  try {
    for (let item = yield* pull(source); item !== undefined; item = yield* pull(source)) yield emit(item)
  } finally {
    yield* closeSource(source)
  }
}

function startWith(fun: Fun): () => Effect<Term> {
  return function* () {
    return yield call(fun, [])
  }
}

function afterWith(fun: Fun): (acc: Term) => Effect<void> {
  return function* (acc) {
    yield call(fun, [acc])
  }
}

function lastWith(fun: Fun): (acc: Term) => Effect<Term> {
  return function* (acc) {
    return yield call(fun, [acc])
  }
}

function transform(maker: string, enumerable: Term, steps: Transform): Term {
  return new LazyFun(maker, () => transformSource(enumerable, steps))
}

function transformFrom(enumerable: Term, acc: Term, reducer: Fun): Term {
  // biome-ignore lint/correctness/useYield: other forms call a function for the accumulator
  const start = function* (): Effect<Term> {
    return acc
  }
  return transform('transform/3', enumerable, { start, reducer })
}

function flatMap(enumerable: Term, fun: Fun): Term {
  return new LazyFun('flat_map/2', function* () {
    const source = yield* openSource(enumerable)
    try {
      for (let item = yield* pull(source); item !== undefined; item = yield* pull(source)) yield* emitAll(yield call(fun, [item]))
    } finally {
      yield* closeSource(source)
    }
  })
}

function chunkWhile(enumerable: Term, initial: Term, fun: Fun, after: Fun): Term {
  return addStage(enumerable, 'chunk_while/4', (source) => {
    let acc = initial
    const outcome = (result: Term): Outcome => {
      const parts = isTuple(result, 2) || isTuple(result, 3) ? (result as Tuple).items : []
      const tag = parts[0] instanceof Atom ? parts[0].name : ''
      if (tag !== 'cont' && tag !== 'halt') return raise('CaseClauseError', { term: result })
      acc = parts[parts.length - 1] as Term
      return { items: parts.length === 3 ? [parts[1] as Term] : [], last: tag === 'halt' }
    }
    return stageSource(
      source,
      function* (item) {
        return outcome(yield call(fun, [item, acc]))
      },
      function* () {
        return outcome(yield call(after, [acc])).items
      },
    )
  })
}

function chunkEvery(enumerable: Term, count: Term, step: Term, leftover: Term): Term {
  if (typeof count !== 'number' || typeof step !== 'number' || count <= 0 || step <= 0) {
    return functionClause('Stream', 'chunk_every', [enumerable, count, step, leftover])
  }
  return addStage(enumerable, 'chunk_every/4', (source) => {
    let buffer: Term[] = []
    let toSkip = 0
    return stageSource(
      source,
      // biome-ignore lint/correctness/useYield: other steps call functions
      function* (item) {
        if (toSkip > 0) {
          toSkip -= 1
          return { items: [] }
        }
        keep(buffer, item)
        if (buffer.length < count) return { items: [] }
        const chunk = listFrom(buffer)
        toSkip = Math.max(step - count, 0)
        buffer = buffer.slice(step)
        return { items: [chunk] }
      },
      function* () {
        if (buffer.length === 0 || leftover === DISCARD) return []
        return [listFrom([...buffer, ...(yield* firstItems(leftover, count - buffer.length))])]
      },
    )
  })
}

const DISCARD = atom('discard')

function chunkBy(enumerable: Term, fun: Fun): Term {
  return addStage(enumerable, 'chunk_by/2', (source) => {
    let buffer: Term[] = []
    let last: Term | undefined
    return stageSource(
      source,
      function* (item) {
        const key = yield call(fun, [item])
        const same = last === undefined || strictEqual(key, last)
        last = key
        if (same) {
          keep(buffer, item)
          return { items: [] }
        }
        const chunk = listFrom(buffer)
        buffer = [item]
        return { items: [chunk] }
      },
      // biome-ignore lint/correctness/useYield: other ends call functions
      function* () {
        return buffer.length === 0 ? [] : [listFrom(buffer)]
      },
    )
  })
}

/** The functions of Stream that make several elements, or none, of one. */
export const transformFunctions: NativeModule['functions'] = {
  'flat_map/2': pure(flatMap),
  'transform/3': pure(transformFrom),
  'transform/4': pure((enumerable: Term, start: Fun, reducer: Fun, after: Fun) =>
    transform('transform/4', enumerable, { start: startWith(start), reducer, after: afterWith(after) }),
  ),
  'transform/5': pure((enumerable: Term, start: Fun, reducer: Fun, last: Fun, after: Fun) =>
    transform('transform/5', enumerable, { start: startWith(start), reducer, last: lastWith(last), after: afterWith(after) }),
  ),
  'chunk_while/4': pure(chunkWhile),
  'chunk_every/2': pure((enumerable: Term, count: Term) => chunkEvery(enumerable, count, count, EMPTY_LIST)),
  'chunk_every/3': pure((enumerable: Term, count: Term, step: Term) => chunkEvery(enumerable, count, step, EMPTY_LIST)),
  'chunk_every/4': pure(chunkEvery),
  'chunk_by/2': pure(chunkBy),
}
