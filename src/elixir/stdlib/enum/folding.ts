import { effect, type NativeModule } from '#elixir/native.ts'
import { eachCall, eachEffect, eachItem, eachRequest } from '#elixir/stdlib/enumerable/each.ts'
import { tagged, tagOf } from '#elixir/stdlib/enumerable/tags.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { TermIndex } from '#elixir/stdlib/term-set.ts'
import { add, multiply } from '#elixir/vm/arithmetic.ts'
import { call, type Effect, type Request } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { listFrom } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { mapped } from './mapping.ts'

/** Raises Enum.EmptyError. */
export function emptyError(): never {
  return raise('Enum.EmptyError', { message: 'empty error' })
}

function* reduce(enumerable: Term, initial: Term, fun: Term): Effect<Term> {
  let acc = initial
  yield* eachRequest(
    enumerable,
    (item) => call(fun as Fun, [item, acc]),
    (result) => {
      acc = result
      return true
    },
  )
  return acc
}

function* reduceFirst(enumerable: Term, fun: Term): Effect<Term> {
  let acc: Term | undefined
  yield* eachItemOrCall(enumerable, fun, (next) => {
    acc = next
  })
  return acc ?? emptyError()
}

/** The first element is not given to the function. */
const NO_CALL: Request = { kind: 'pause', steps: 1 }

/** Gives the first element as it is, then what the function makes of each further one and the last result. */
function* eachItemOrCall(enumerable: Term, fun: Term, visit: (acc: Term) => void): Effect<void> {
  let acc: Term | undefined
  yield* eachRequest(
    enumerable,
    (item) => (acc === undefined ? NO_CALL : call(fun as Fun, [item, acc])),
    (result, item) => {
      acc = acc === undefined ? item : result
      visit(acc)
      return true
    },
  )
}

function* reduceWhile(enumerable: Term, initial: Term, fun: Term): Effect<Term> {
  let acc = initial
  yield* eachRequest(
    enumerable,
    (item) => call(fun as Fun, [item, acc]),
    (result, item) => {
      const tag = tagOf(result)
      if (tag !== 'cont' && tag !== 'halt') return functionClause('Enumerable.List', 'reduce', [listFrom([item]), result, fun])
      acc = tagged(result)
      return tag === 'cont'
    },
  )
  return acc
}

function* sum(enumerable: Term): Effect<Term> {
  let total: Term = 0
  yield* eachItem(enumerable, (item) => {
    total = add(item, total)
    return true
  })
  return total
}

function* product(enumerable: Term): Effect<Term> {
  let total: Term = 1
  yield* eachItem(enumerable, (item) => {
    total = multiply(item, total)
    return true
  })
  return total
}

function* sumBy(enumerable: Term, fun: Term): Effect<Term> {
  return (yield* mapped(enumerable, fun)).reduce<Term>((total, value) => add(total, value), 0)
}

function* productBy(enumerable: Term, fun: Term): Effect<Term> {
  return (yield* mapped(enumerable, fun)).reduce<Term>((total, value) => multiply(total, value), 1)
}

function* frequencies(enumerable: Term): Effect<Term> {
  const counts = new TermIndex<number>()
  yield* eachItem(enumerable, (item) => {
    counts.set(item, (counts.get(item) ?? 0) + 1)
    return true
  })
  return indexToMap(counts, (count) => count)
}

function* frequenciesBy(enumerable: Term, fun: Term): Effect<Term> {
  const counts = new TermIndex<number>()
  yield* eachCall(enumerable, fun, (key) => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return true
  })
  return indexToMap(counts, (count) => count)
}

function indexToMap<T>(index: TermIndex<T>, value: (from: T) => Term): Term {
  return mapFrom(index.keys.map((key, i) => [key, value(index.values[i] as T)] as const))
}

function* groupBy(enumerable: Term, keyFun: Term, valueFun?: Term): Effect<Term> {
  const groups = new TermIndex<Term[]>()
  const add = (key: Term, value: Term): boolean => {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else keep(group, value)
    return true
  }
  if (valueFun === undefined) yield* eachCall(enumerable, keyFun, add)
  else {
    yield* eachEffect(enumerable, function* (item) {
      return add(yield call(keyFun as Fun, [item]), yield call(valueFun as Fun, [item]))
    })
  }
  return indexToMap(groups, (group) => listFrom(group))
}

/** The functions of Enum that make one value of all elements. */
export const foldingFunctions: NativeModule['functions'] = {
  'reduce/2': effect(reduceFirst),
  'reduce/3': effect(reduce),
  'reduce_while/3': effect(reduceWhile),
  'sum/1': effect(sum),
  'sum_by/2': effect(sumBy),
  'product/1': effect(product),
  'product_by/2': effect(productBy),
  'frequencies/1': effect(frequencies),
  'frequencies_by/2': effect(frequenciesBy),
  'group_by/2': effect((enumerable: Term, fun: Term) => groupBy(enumerable, fun)),
  'group_by/3': effect(groupBy),
}
