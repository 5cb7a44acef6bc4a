import { effect, type NativeModule } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { atom } from '#terms/atom.ts'
import { compareTerms } from '#terms/compare.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { emptyError } from './folding.ts'
import { mapped } from './mapping.ts'
import { inOrder, type Order, orderOf, sortByKeys } from './order.ts'

const ASC = atom('asc')

function* sort(enumerable: Term, sorter: Term): Effect<Term> {
  const items = yield* itemsOf(enumerable)
  return listFrom(yield* sortByKeys(items, (item) => item, orderOf(sorter)))
}

function* sortBy(enumerable: Term, fun: Term, sorter: Term): Effect<Term> {
  const keyed = yield* keyedItems(enumerable, fun)
  return listFrom((yield* sortByKeys(keyed, ({ key }) => key, orderOf(sorter))).map(({ item }) => item))
}

interface Keyed {
  readonly key: Term
  readonly item: Term
}

function* keyedItems(enumerable: Term, fun: Term): Effect<Keyed[]> {
  const items = yield* itemsOf(enumerable)
  const keys = yield* mapped(listFrom(items), fun)
  return items.map((item, i) => ({ key: keys[i] as Term, item }))
}

/** The item that stands first in the order, the earlier of equal ones; undefined when there is none. */
function* extreme(items: readonly Keyed[], order: Order): Effect<Keyed | undefined> {
  let best: Keyed | undefined
  for (const item of items) {
    if (best === undefined || !(yield* inOrder(order, best.key, item.key))) best = item
  }
  return best
}

const asKeyed = (item: Term): Keyed => ({ key: item, item })

type Extreme = 'max' | 'min'

function extremeOrder(which: Extreme, sorter: Term | undefined): Order {
  if (sorter === undefined) return { kind: 'terms', descending: which === 'max' }
  const order = orderOf(sorter)
  return order.kind === 'function' ? order : { ...order, descending: order.descending !== (which === 'max') }
}

/** What to answer for no elements: the fallback function's value, or Enum.EmptyError. */
function* whenEmpty(fallback: Term | undefined): Effect<Term> {
  return fallback === undefined ? emptyError() : yield call(fallback as Fun, [])
}

/** Tells apart `fun(enumerable, fallback)` and `fun(enumerable, sorter)`. */
function sorterOrFallback(option: Term | undefined): { sorter: Term | undefined; fallback: Term | undefined } {
  const isFallback = option instanceof Fun && option.arity === 0
  return isFallback ? { sorter: undefined, fallback: option } : { sorter: option, fallback: undefined }
}

function extremes(which: Extreme): NativeModule['functions'] {
  function* pick(items: readonly Keyed[], sorter: Term | undefined, fallback: Term | undefined): Effect<Term> {
    const found = yield* extreme(items, extremeOrder(which, sorter))
    return found === undefined ? yield* whenEmpty(fallback) : found.item
  }
  return {
    [`${which}/1`]: effect(function* (enumerable: Term) {
      return yield* pick((yield* itemsOf(enumerable)).map(asKeyed), undefined, undefined)
    }),
    [`${which}/2`]: effect(function* (enumerable: Term, option: Term) {
      const { sorter, fallback } = sorterOrFallback(option)
      return yield* pick((yield* itemsOf(enumerable)).map(asKeyed), sorter, fallback)
    }),
    [`${which}/3`]: effect(function* (enumerable: Term, sorter: Term, fallback: Term) {
      return yield* pick((yield* itemsOf(enumerable)).map(asKeyed), sorter, fallback)
    }),
    [`${which}_by/2`]: effect(function* (enumerable: Term, fun: Term) {
      return yield* pick(yield* keyedItems(enumerable, fun), undefined, undefined)
    }),
    [`${which}_by/3`]: effect(function* (enumerable: Term, fun: Term, option: Term) {
      const { sorter, fallback } = sorterOrFallback(option)
      return yield* pick(yield* keyedItems(enumerable, fun), sorter, fallback)
    }),
    [`${which}_by/4`]: effect(function* (enumerable: Term, fun: Term, sorter: Term, fallback: Term) {
      return yield* pick(yield* keyedItems(enumerable, fun), sorter, fallback)
    }),
  }
}

function* minMax(items: readonly Keyed[], sorter: Term | undefined, fallback: Term | undefined): Effect<Term> {
  if (items.length === 0) return yield* whenEmpty(fallback)
  const [first] = items as [Keyed]
  let least = first
  let greatest = first
  for (const item of items.slice(1)) {
    if (yield* isBefore(sorter, item.key, least.key)) least = item
    else if (yield* isBefore(sorter, greatest.key, item.key)) greatest = item
  }
  return tuple(least.item, greatest.item)
}

/** Whether `a` is less than `b`. */
function* isBefore(sorter: Term | undefined, a: Term, b: Term): Effect<boolean> {
  if (sorter === undefined) return compareTerms(a, b) < 0
  const order = orderOf(sorter)
  return order.kind === 'function' ? yield* inOrder(order, a, b) : !(yield* inOrder(order, b, a))
}

/** The functions of Enum that compare elements with one another. */
export const orderingFunctions: NativeModule['functions'] = {
  'sort/1': effect((enumerable: Term) => sort(enumerable, ASC)),
  'sort/2': effect(sort),
  'sort_by/2': effect((enumerable: Term, fun: Term) => sortBy(enumerable, fun, ASC)),
  'sort_by/3': effect(sortBy),
  ...extremes('max'),
  ...extremes('min'),
  'min_max/1': effect(function* (enumerable: Term) {
    return yield* minMax((yield* itemsOf(enumerable)).map(asKeyed), undefined, undefined)
  }),
  'min_max/2': effect(function* (enumerable: Term, fallback: Term) {
    return yield* minMax((yield* itemsOf(enumerable)).map(asKeyed), undefined, fallback)
  }),
  'min_max_by/2': effect(function* (enumerable: Term, fun: Term) {
    return yield* minMax(yield* keyedItems(enumerable, fun), undefined, undefined)
  }),
  'min_max_by/3': effect(function* (enumerable: Term, fun: Term, option: Term) {
    const { sorter, fallback } = sorterOrFallback(option)
    return yield* minMax(yield* keyedItems(enumerable, fun), sorter, fallback)
  }),
  'min_max_by/4': effect(function* (enumerable: Term, fun: Term, sorter: Term, fallback: Term) {
    return yield* minMax(yield* keyedItems(enumerable, fun), sorter, fallback)
  }),
}
