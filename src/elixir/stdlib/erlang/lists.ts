import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { orderOf, sortByKeys } from '#elixir/stdlib/enum/order.ts'
import { flattened } from '#elixir/stdlib/list/whole.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { add } from '#elixir/vm/arithmetic.ts'
import { compareTerms } from '#terms/compare.ts'
import { call, type Effect } from '#terms/effect.ts'
import { looseEqual, strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { checkItems, filled, keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { listsJoins } from './lists-joins.ts'
import { listsKeyed } from './lists-keyed.ts'
import { listsWalks } from './lists-walks.ts'

function itemsFor(name: string, list: Term, args: readonly Term[]): Term[] {
  return (isList(list) ? listItems(list) : undefined) ?? functionClause(':lists', name, args)
}

/** A function of a function and a list. */
function withFun(name: string, run: (items: Term[], ask: (item: Term) => Effect<Term>) => Effect<Term>): NativeFunction {
  return effect((fun: Fun, list: Term) =>
    run(itemsFor(name, list, [fun, list]), function* (item) {
      return yield call(fun, [item])
    }),
  )
}

function folding(name: string, order: (items: Term[]) => Term[]): NativeFunction {
  return effect(function* (fun: Fun, initial: Term, list: Term): Effect<Term> {
    let acc = initial
    for (const item of order(itemsFor(name, list, [fun, initial, list]))) acc = yield call(fun, [item, acc])
    return acc
  })
}

function* sequence(from: number, to: number, step: number): Generator<Term> {
  checkItems((to - from) / step)
  for (let value = from; step > 0 ? value <= to : value >= to; value += step) yield value
}

function positionOf(items: readonly Term[], key: Term, position: number): number {
  return items.findIndex((item) => item instanceof Tuple && looseEqual(item.items[position - 1] ?? tuple(), key))
}

/** Erlang's `:lists` */
export const listsModule: NativeModule = {
  name: ':lists',
  functions: {
    ...listsWalks,
    ...listsKeyed,
    ...listsJoins,
    'reverse/1': pure((list: Term) => listFrom(itemsFor('reverse', list, [list]).reverse())),
    'append/2': pure((left: Term, right: Term) =>
      listFrom([...itemsFor('append', left, [left, right]), ...itemsFor('append', right, [left, right])]),
    ),
    'append/1': pure((lists: Term) => listFrom(itemsFor('append', lists, [lists]).flatMap((list) => itemsFor('append', list, [lists])))),
    'flatten/1': pure((list: Term) => (isList(list) ? flattened(list) : functionClause(':lists', 'flatten', [list]))),
    'sum/1': pure((list: Term) => itemsFor('sum', list, [list]).reduce<Term>((total, item) => add(total, item), 0)),
    'max/1': pure((list: Term) => itemsFor('max', list, [list]).reduce((a, b) => (compareTerms(a, b) >= 0 ? a : b))),
    'min/1': pure((list: Term) => itemsFor('min', list, [list]).reduce((a, b) => (compareTerms(a, b) <= 0 ? a : b))),
    'last/1': pure((list: Term) => itemsFor('last', list, [list]).pop() ?? functionClause(':lists', 'last', [list])),
    'nth/2': pure((n: number, list: Term) => itemsFor('nth', list, [n, list])[n - 1] ?? functionClause(':lists', 'nth', [n, list])),
    'nthtail/2': pure((n: number, list: Term) => listFrom(itemsFor('nthtail', list, [n, list]).slice(n))),
    'sublist/2': pure((list: Term, length: number) => listFrom(itemsFor('sublist', list, [list, length]).slice(0, length))),
    'sublist/3': pure((list: Term, from: number, length: number) =>
      listFrom(itemsFor('sublist', list, [list, from, length]).slice(from - 1, from - 1 + length)),
    ),
    'member/2': pure((element: Term, list: Term) => itemsFor('member', list, [element, list]).some((item) => strictEqual(item, element))),
    'delete/2': pure((element: Term, list: Term) => {
      const items = itemsFor('delete', list, [element, list])
      const at = items.findIndex((item) => strictEqual(item, element))
      return at < 0 ? list : listFrom(items.toSpliced(at, 1))
    }),
    'duplicate/2': pure((count: number, element: Term) =>
      typeof count === 'number' && count >= 0 ? listFrom(filled(count, element)) : functionClause(':lists', 'duplicate', [count, element]),
    ),
    'seq/2': pure((from: number, to: number) => listFrom([...sequence(from, to, 1)])),
    'seq/3': pure((from: number, to: number, step: number) => listFrom([...sequence(from, to, step)])),
    'sort/1': pure((list: Term) => listFrom(itemsFor('sort', list, [list]).sort(compareTerms))),
    'sort/2': effect(function* (fun: Fun, list: Term) {
      return listFrom(yield* sortByKeys(itemsFor('sort', list, [fun, list]), (item) => item, orderOf(fun)))
    }),
    'usort/1': pure((list: Term) => {
      const sorted = itemsFor('usort', list, [list]).sort(compareTerms)
      return listFrom(sorted.filter((item, i) => i === 0 || !looseEqual(item, sorted[i - 1] as Term)))
    }),
    'keyfind/3': pure((key: Term, position: number, list: Term) => {
      const items = itemsFor('keyfind', list, [key, position, list])
      return items[positionOf(items, key, position)] ?? false
    }),
    'keymember/3': pure(
      (key: Term, position: number, list: Term) => positionOf(itemsFor('keymember', list, [key, position, list]), key, position) >= 0,
    ),
    'keydelete/3': pure((key: Term, position: number, list: Term) => {
      const items = itemsFor('keydelete', list, [key, position, list])
      const at = positionOf(items, key, position)
      return at < 0 ? list : listFrom(items.toSpliced(at, 1))
    }),
    'keysort/2': pure((position: number, list: Term) => {
      const at = (item: Term): Term => (item as Tuple).items[position - 1] as Term
      return listFrom(itemsFor('keysort', list, [position, list]).sort((a, b) => compareTerms(at(a), at(b))))
    }),
    'zip/2': pure((left: Term, right: Term) => {
      const others = itemsFor('zip', right, [left, right])
      return listFrom(
        itemsFor('zip', left, [left, right]).map((item, i) => tuple(item, others[i] ?? functionClause(':lists', 'zip', [left, right]))),
      )
    }),
    'unzip/1': pure((list: Term) => {
      const pairs = itemsFor('unzip', list, [list]) as Tuple[]
      return tuple(listFrom(pairs.map((pair) => pair.items[0] as Term)), listFrom(pairs.map((pair) => pair.items[1] as Term)))
    }),
    'map/2': withFun('map', function* (items, ask) {
      const results: Term[] = []
      for (const item of items) keep(results, yield* ask(item))
      return listFrom(results)
    }),
    'foreach/2': withFun('foreach', function* (items, ask) {
      for (const item of items) yield* ask(item)
      return true
    }),
    'filter/2': withFun('filter', function* (items, ask) {
      const kept: Term[] = []
      for (const item of items) if (isTruthy(yield* ask(item))) keep(kept, item)
      return listFrom(kept)
    }),
    'any/2': withFun('any', function* (items, ask) {
      for (const item of items) if (isTruthy(yield* ask(item))) return true
      return false
    }),
    'all/2': withFun('all', function* (items, ask) {
      for (const item of items) if (!isTruthy(yield* ask(item))) return false
      return true
    }),
    'partition/2': withFun('partition', function* (items, ask) {
      const kept: Term[] = []
      const rest: Term[] = []
      for (const item of items) keep(isTruthy(yield* ask(item)) ? kept : rest, item)
      return tuple(listFrom(kept), listFrom(rest))
    }),
    'foldl/3': folding('foldl', (items) => items),
    'foldr/3': folding('foldr', (items) => items.reverse()),
  },
}
