import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import { eachCall, eachItem, itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { TermIndex } from '#elixir/stdlib/term-set.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

function keeping(wanted: boolean): NativeFunction {
  return effect(function* (enumerable: Term, fun: Term): Effect<Term> {
    const kept: Term[] = []
    yield* eachCall(enumerable, fun, (result, item) => {
      if (isTruthy(result) === wanted) keep(kept, item)
      return true
    })
    return listFrom(kept)
  })
}

function* splitWith(enumerable: Term, fun: Term): Effect<Term> {
  const kept: Term[] = []
  const rest: Term[] = []
  yield* eachCall(enumerable, fun, (result, item) => {
    if (isTruthy(result)) keep(kept, item)
    else keep(rest, item)
    return true
  })
  return tuple(listFrom(kept), listFrom(rest))
}

function* takeWhile(enumerable: Term, fun: Term): Effect<Term> {
  const taken: Term[] = []
  yield* eachCall(enumerable, fun, (result, item) => {
    if (!isTruthy(result)) return false
    keep(taken, item)
    return true
  })
  return listFrom(taken)
}

/** The number of elements at the start for which the function is true. */
function* leading(items: readonly Term[], fun: Term): Effect<number> {
  let count = 0
  yield* eachCall(listFrom(items), fun, (result) => {
    if (!isTruthy(result)) return false
    count += 1
    return true
  })
  return count
}

function* dropWhile(enumerable: Term, fun: Term): Effect<Term> {
  const items = yield* itemsOf(enumerable)
  return listFrom(items.slice(yield* leading(items, fun)))
}

function* splitWhile(enumerable: Term, fun: Term): Effect<Term> {
  const items = yield* itemsOf(enumerable)
  const at = yield* leading(items, fun)
  return tuple(listFrom(items.slice(0, at)), listFrom(items.slice(at)))
}

function* uniq(enumerable: Term): Effect<Term> {
  const seen = new TermIndex<true>()
  yield* eachItem(enumerable, (item) => {
    seen.set(item, true)
    return true
  })
  return listFrom(seen.keys)
}

function* uniqBy(enumerable: Term, fun: Term): Effect<Term> {
  const seen = new TermIndex<Term>()
  yield* eachCall(enumerable, fun, (key, item) => {
    if (!seen.has(key)) seen.set(key, item)
    return true
  })
  return listFrom(seen.values)
}

function* dedup(enumerable: Term): Effect<Term> {
  const items = yield* itemsOf(enumerable)
  return listFrom(items.filter((item, i) => i === 0 || !strictEqual(item, items[i - 1] as Term)))
}

function* dedupBy(enumerable: Term, fun: Term): Effect<Term> {
  const kept: Term[] = []
  let last: Term | undefined
  yield* eachCall(enumerable, fun, (key, item) => {
    if (last === undefined || !strictEqual(key, last)) keep(kept, item)
    last = key
    return true
  })
  return listFrom(kept)
}

/** The functions of Enum that leave elements out. */
export const filteringFunctions: NativeModule['functions'] = {
  'filter/2': keeping(true),
  'reject/2': keeping(false),
  'split_with/2': effect(splitWith),
  'take_while/2': effect(takeWhile),
  'drop_while/2': effect(dropWhile),
  'split_while/2': effect(splitWhile),
  'uniq/1': effect(uniq),
  'uniq_by/2': effect(uniqBy),
  'dedup/1': effect(dedup),
  'dedup_by/2': effect(dedupBy),
}
