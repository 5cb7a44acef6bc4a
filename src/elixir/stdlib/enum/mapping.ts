import { effect, type NativeModule } from '#elixir/native.ts'
import { eachCall, eachEffect, eachItem, eachRequest, itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { isInteger } from '#terms/integer.ts'
import { listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

/** What the function answers for each element. */
export function* mapped(enumerable: Term, fun: Term): Effect<Term[]> {
  const results: Term[] = []
  yield* eachCall(enumerable, fun, (result) => {
    keep(results, result)
    return true
  })
  return results
}

function* map(enumerable: Term, fun: Term): Effect<Term> {
  return listFrom(yield* mapped(enumerable, fun))
}

function* each(enumerable: Term, fun: Term): Effect<Term> {
  yield* eachCall(enumerable, fun, () => true)
  return atom('ok')
}

function* mapEvery(enumerable: Term, nth: Term, fun: Term): Effect<Term> {
  if (typeof nth !== 'number' || nth < 0) return functionClause('Enum', 'map_every', [enumerable, nth, fun])
  const items = yield* itemsOf(enumerable)
  if (nth > 0) for (let i = 0; i < items.length; i += nth) items[i] = yield call(fun as Fun, [items[i] as Term])
  return listFrom(items)
}

function* flatMap(enumerable: Term, fun: Term): Effect<Term> {
  const results: Term[] = []
  yield* eachEffect(enumerable, function* (item) {
    yield* addAll(yield call(fun as Fun, [item]), results)
    return true
  })
  return listFrom(results)
}

function* addAll(enumerable: Term, results: Term[]): Effect<void> {
  yield* eachItem(enumerable, (item) => {
    keep(results, item)
    return true
  })
}

function* withIndex(enumerable: Term, from: Term): Effect<Term> {
  if (!(from instanceof Fun) && !isInteger(from)) return functionClause('Enum', 'with_index', [enumerable, from])
  let index = typeof from === 'number' ? from : 0
  if (from instanceof Fun) {
    const results: Term[] = []
    yield* eachRequest(
      enumerable,
      (item) => call(from, [item, index++]),
      (result) => {
        keep(results, result)
        return true
      },
    )
    return listFrom(results)
  }
  return listFrom((yield* itemsOf(enumerable)).map((item) => tuple(item, index++)))
}

/** The items with `separator` between any two. */
export function interspersed(items: readonly Term[], separator: Term): Term[] {
  return items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]))
}

function* intersperse(enumerable: Term, separator: Term): Effect<Term> {
  return listFrom(interspersed(yield* itemsOf(enumerable), separator))
}

function* mapIntersperse(enumerable: Term, separator: Term, fun: Term): Effect<Term> {
  return listFrom(interspersed(yield* mapped(enumerable, fun), separator))
}

function* mapReduce(enumerable: Term, initial: Term, fun: Term): Effect<Term> {
  let acc = initial
  const results: Term[] = []
  yield* eachRequest(
    enumerable,
    (item) => call(fun as Fun, [item, acc]),
    (result) => {
      const [value, next] = pairOf(result)
      keep(results, value)
      acc = next
      return true
    },
  )
  return tuple(listFrom(results), acc)
}

function pairOf(result: Term): readonly [Term, Term] {
  return isTuple(result, 2) ? (result.items as readonly [Term, Term]) : raise('MatchError', { term: result })
}

function* flatMapReduce(enumerable: Term, initial: Term, fun: Term): Effect<Term> {
  let acc = initial
  const results: Term[] = []
  yield* eachEffect(enumerable, function* (item) {
    const [value, next] = pairOf(yield call(fun as Fun, [item, acc]))
    acc = next
    if (value === HALT) return false
    yield* addAll(value, results)
    return true
  })
  return tuple(listFrom(results), acc)
}

const HALT = atom('halt')

function* scan(enumerable: Term, fun: Term, initial?: Term): Effect<Term> {
  let acc = initial
  const results: Term[] = []
  for (const item of yield* itemsOf(enumerable)) {
    acc = acc === undefined ? item : yield call(fun as Fun, [item, acc])
    keep(results, acc)
  }
  return listFrom(results)
}

/** The functions of Enum that make an element of each element. */
export const mappingFunctions: NativeModule['functions'] = {
  'map/2': effect(map),
  'each/2': effect(each),
  'map_every/3': effect(mapEvery),
  'flat_map/2': effect(flatMap),
  'with_index/1': effect((enumerable: Term) => withIndex(enumerable, 0)),
  'with_index/2': effect(withIndex),
  'intersperse/2': effect(intersperse),
  'map_intersperse/3': effect(mapIntersperse),
  'map_reduce/3': effect(mapReduce),
  'flat_map_reduce/3': effect(flatMapReduce),
  'scan/2': effect((enumerable: Term, fun: Term) => scan(enumerable, fun)),
  'scan/3': effect((enumerable: Term, initial: Term, fun: Term) => scan(enumerable, fun, initial)),
}
