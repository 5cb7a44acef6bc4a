import { effect, type NativeModule } from '#elixir/native.ts'
import { eachCall, eachItem, itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { ownAnswer, sliced } from '#elixir/stdlib/enumerable/own-answer.ts'
import { isMember, sizeOf } from '#elixir/stdlib/enumerable/protocol-modules.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** The element at an index, from the end when it is negative; undefined when there is none. */
function* elementAt(given: Term, index: number): Effect<Term | undefined> {
  const enumerable = yield* sliced(given)
  if (index < 0) {
    const items = yield* itemsOf(enumerable)
    return items[items.length + index]
  }
  let found: Term | undefined
  let at = 0
  yield* eachItem(enumerable, (item) => {
    if (at++ < index) return true
    found = item
    return false
  })
  return found
}

function* at(enumerable: Term, index: Term, fallback: Term = null): Effect<Term> {
  if (typeof index !== 'number') return functionClause('Enum', 'at', [enumerable, index, fallback])
  return (yield* elementAt(enumerable, index)) ?? fallback
}

function* fetch(enumerable: Term, index: Term): Effect<Term> {
  if (typeof index !== 'number') return functionClause('Enum', 'fetch', [enumerable, index])
  const found = yield* elementAt(enumerable, index)
  return found === undefined ? atom('error') : tuple(atom('ok'), found)
}

function* fetchBang(enumerable: Term, index: Term): Effect<Term> {
  if (typeof index !== 'number') return functionClause('Enum', 'fetch!', [enumerable, index])
  return (yield* elementAt(enumerable, index)) ?? raise('Enum.OutOfBoundsError', { message: 'out of bounds error' })
}

function* find(enumerable: Term, fallback: Term, fun: Term): Effect<Term> {
  let found: Term = fallback
  yield* eachCall(enumerable, fun, (result, item) => {
    if (!isTruthy(result)) return true
    found = item
    return false
  })
  return found
}

function* findIndex(enumerable: Term, fun: Term): Effect<Term> {
  let index = 0
  let found: Term = null
  yield* eachCall(enumerable, fun, (result) => {
    if (isTruthy(result)) found = index
    index += 1
    return found === null
  })
  return found
}

function* findValue(enumerable: Term, fallback: Term, fun: Term): Effect<Term> {
  let found: Term = fallback
  yield* eachCall(enumerable, fun, (result) => {
    if (!isTruthy(result)) return true
    found = result
    return false
  })
  return found
}

/** Whether the first of all results that is true or false as `wanted` was met. */
function* meets(enumerable: Term, fun: Term | undefined, wanted: boolean): Effect<boolean> {
  let met = false
  const visit = (result: Term): boolean => {
    met = isTruthy(result) === wanted
    return !met
  }
  if (fun === undefined) yield* eachItem(enumerable, visit)
  else yield* eachCall(enumerable, fun, visit)
  return met
}

function* all(enumerable: Term, fun?: Term): Effect<Term> {
  return !(yield* meets(enumerable, fun, false))
}

function* any(enumerable: Term, fun?: Term): Effect<Term> {
  return yield* meets(enumerable, fun, true)
}

function* member(enumerable: Term, element: Term): Effect<Term> {
  const known = enumerable instanceof ElixirMap ? isMember(enumerable, element) : undefined
  if (known !== undefined) return known
  const own = yield* ownAnswer(enumerable, 'member?', [element])
  if (own !== undefined) return own
  let found = false
  yield* eachItem(enumerable, (item) => {
    found = strictEqual(item, element)
    return !found
  })
  return found
}

function* countAll(enumerable: Term): Effect<Term> {
  const known = sizeOf(enumerable) ?? (yield* ownAnswer(enumerable, 'count', []))
  if (known !== undefined) return known
  let total = 0
  yield* eachItem(enumerable, () => {
    total += 1
    return true
  })
  return total
}

function* countMatching(enumerable: Term, fun: Term): Effect<Term> {
  let total = 0
  yield* eachCall(enumerable, fun, (result) => {
    if (isTruthy(result)) total += 1
    return true
  })
  return total
}

function* countUntil(enumerable: Term, limit: Term, fun?: Term): Effect<Term> {
  if (typeof limit !== 'number' || limit <= 0) return functionClause('Enum', 'count_until', [enumerable, limit])
  let total = 0
  const visit = (result: Term): boolean => {
    if (fun === undefined || isTruthy(result)) total += 1
    return total < limit
  }
  if (fun === undefined) yield* eachItem(enumerable, visit)
  else yield* eachCall(enumerable, fun, visit)
  return total
}

function* isEmpty(enumerable: Term): Effect<Term> {
  if (enumerable === EMPTY_LIST) return true
  if (enumerable instanceof Cons) return false
  let empty = true
  yield* eachItem(yield* sliced(enumerable), () => {
    empty = false
    return false
  })
  return empty
}

/** The functions of Enum that look for elements, or count them. */
export const searchingFunctions: NativeModule['functions'] = {
  'at/2': effect((enumerable: Term, index: Term) => at(enumerable, index)),
  'at/3': effect(at),
  'fetch/2': effect(fetch),
  'fetch!/2': effect(fetchBang),
  'find/2': effect((enumerable: Term, fun: Term) => find(enumerable, null, fun)),
  'find/3': effect(find),
  'find_index/2': effect(findIndex),
  'find_value/2': effect((enumerable: Term, fun: Term) => findValue(enumerable, null, fun)),
  'find_value/3': effect(findValue),
  'all?/1': effect((enumerable: Term) => all(enumerable)),
  'all?/2': effect(all),
  'any?/1': effect((enumerable: Term) => any(enumerable)),
  'any?/2': effect(any),
  'member?/2': effect(member),
  'count/1': effect(countAll),
  'count/2': effect(countMatching),
  'count_until/2': effect((enumerable: Term, limit: Term) => countUntil(enumerable, limit)),
  'count_until/3': effect((enumerable: Term, fun: Term, limit: Term) => countUntil(enumerable, limit, fun)),
  'empty?/1': effect(isEmpty),
}
