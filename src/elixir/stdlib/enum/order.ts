import { functionClause } from '#elixir/stdlib/raise.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { Atom, atom } from '#terms/atom.ts'
import { compareTerms } from '#terms/compare.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, isFun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { sortByTerms } from './sort-by-terms.ts'

/** An order of terms: Elixir's own, or one that calls a function. */
export type Order =
  | { readonly kind: 'terms'; readonly descending: boolean }
  | { readonly kind: 'module'; readonly module: Atom; readonly descending: boolean }
  | { readonly kind: 'function'; readonly fun: Fun }

const LESS = atom('lt')
const GREATER = atom('gt')

/** The order that Enum's sorters name: `:asc`, `:desc`, a module with `compare/2`, `{:desc, Module}`, or a function. */
export function orderOf(sorter: Term): Order {
  if (isFun(sorter, 2)) return { kind: 'function', fun: sorter }
  if (sorter instanceof Atom) {
    if (sorter.name === 'asc' || sorter.name === 'desc') return { kind: 'terms', descending: sorter.name === 'desc' }
    return { kind: 'module', module: sorter, descending: false }
  }
  const [direction, module] = isTuple(sorter, 2) ? sorter.items : []
  const name = direction instanceof Atom ? direction.name : ''
  if (!(module instanceof Atom) || (name !== 'asc' && name !== 'desc')) return functionClause('Enum', 'to_sort_fun', [sorter])
  return { kind: 'module', module, descending: name === 'desc' }
}

/** Whether `a` may stand before `b`. */
export function* inOrder(order: Order, a: Term, b: Term): Effect<boolean> {
  switch (order.kind) {
    case 'terms':
      return order.descending ? compareTerms(a, b) >= 0 : compareTerms(a, b) <= 0
    case 'module':
      return (yield apply(order.module, 'compare', [a, b])) !== (order.descending ? LESS : GREATER)
    case 'function':
      return isTruthy(yield call(order.fun, [a, b]))
  }
}

/** The items in a stable order by their keys. */
export function* sortByKeys<T>(items: readonly T[], keyOf: (item: T) => Term, order: Order): Effect<T[]> {
  if (order.kind === 'terms') return yield* sortByTerms(items, keyOf, order.descending)
  return yield* mergeSort(items, keyOf, order)
}

/** Merges runs of doubled length until there is one. */
function* mergeSort<T>(items: readonly T[], keyOf: (item: T) => Term, order: Order): Effect<T[]> {
  let from = [...items]
  for (let size = 1; size < from.length; size *= 2) {
    const to: T[] = []
    for (let start = 0; start < from.length; start += 2 * size) {
      const middle = Math.min(start + size, from.length)
      const end = Math.min(start + 2 * size, from.length)
      yield* mergeRuns(from, start, middle, end, to, keyOf, order)
    }
    from = to
  }
  return from
}

/** Appends the runs `start..middle` and `middle..end` to `to`, merged. */
function* mergeRuns<T>(
  from: readonly T[],
  start: number,
  middle: number,
  end: number,
  to: T[],
  keyOf: (item: T) => Term,
  order: Order,
): Effect<void> {
  let left = start
  let right = middle
  while (left < middle && right < end) {
    const first = from[left] as T
    const second = from[right] as T
    const keep = yield* inOrder(order, keyOf(first), keyOf(second))
    to.push(keep ? first : second)
    if (keep) left += 1
    else right += 1
  }
  while (left < middle) to.push(from[left++] as T)
  while (right < end) to.push(from[right++] as T)
}
