import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { Cons, EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { filled, keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { listFor } from './editing.ts'
import { myersDifference, myersDifferenceBy } from './myers-difference.ts'

function first(list: Term, fallback: Term = null): Term {
  if (list instanceof Cons) return list.head
  return list === EMPTY_LIST ? fallback : functionClause('List', 'first', [list, fallback])
}

function last(list: Term, fallback: Term = null): Term {
  const items = listFor('last', [list, fallback])
  return items.length === 0 ? fallback : (items[items.length - 1] as Term)
}

/** All elements of nested lists, in front of `tail`. */
export function flattened(list: Term, tail: readonly Term[] = []): Term {
  const flat: Term[] = []
  const pending: Term[] = [list]
  while (pending.length > 0) {
    const item = pending.pop() as Term
    if (item instanceof Cons) {
      if (!isList(item.tail)) return functionClause(':lists', 'do_flatten', [item.tail, listFrom(tail)])
      pending.push(item.tail, item.head)
    } else if (item !== EMPTY_LIST) keep(flat, item)
  }
  return listFrom([...flat, ...tail])
}

function flatten(list: Term): Term {
  return isList(list) ? flattened(list) : functionClause(':lists', 'flatten', [list])
}

function flattenOnto(list: Term, tail: Term): Term {
  if (!isList(list) || !isList(tail)) return functionClause(':lists', 'flatten', [list, tail])
  return flattened(list, listItems(tail) ?? [])
}

function wrap(term: Term): Term {
  if (term === null) return EMPTY_LIST
  return isList(term) ? term : listFrom([term])
}

function duplicate(element: Term, count: Term): Term {
  if (typeof count !== 'number' || count < 0) return functionClause(':lists', 'duplicate', [count, element])
  return listFrom(filled(count, element))
}

function* foldl(list: Term, initial: Term, fun: Fun): Effect<Term> {
  let acc = initial
  for (const item of listFor('foldl', [list, initial, fun])) acc = yield call(fun, [item, acc])
  return acc
}

function* foldr(list: Term, initial: Term, fun: Fun): Effect<Term> {
  let acc = initial
  for (const item of listFor('foldr', [list, initial, fun]).reverse()) acc = yield call(fun, [item, acc])
  return acc
}

function startsWith(list: Term, prefix: Term): Term {
  const items = listFor('starts_with?', [list, prefix])
  return listFor('starts_with?', [list, prefix], 1).every((item, i) => items[i] !== undefined && strictEqual(item, items[i]))
}

function endsWith(list: Term, suffix: Term): Term {
  const items = listFor('ends_with?', [list, suffix])
  const end = listFor('ends_with?', [list, suffix], 1)
  return end.length <= items.length && end.every((item, i) => strictEqual(item, items[items.length - end.length + i] as Term))
}

function rowOf(row: Term): readonly Term[] {
  return row instanceof Tuple ? row.items : (listItems(row) ?? functionClause('List', 'to_list', [row]))
}

function zip(lists: Term): Term {
  const rows = listFor('zip', [lists]).map(rowOf)
  const length = rows.length === 0 ? 0 : Math.min(...rows.map((row) => row.length))
  return listFrom(Array.from({ length }, (_, i) => new Tuple(rows.map((row) => row[i] as Term))))
}

function isImproper(list: Term): Term {
  return isList(list) ? listItems(list) === undefined : functionClause('List', 'improper?', [list])
}

/** The other functions of List. */
export const wholeFunctions: NativeModule['functions'] = {
  'first/1': pure((list: Term) => first(list)),
  'first/2': pure(first),
  'last/1': pure((list: Term) => last(list)),
  'last/2': pure(last),
  'flatten/1': pure(flatten),
  'flatten/2': pure(flattenOnto),
  'wrap/1': pure(wrap),
  'duplicate/2': pure(duplicate),
  'foldl/3': effect(foldl),
  'foldr/3': effect(foldr),
  'starts_with?/2': pure(startsWith),
  'ends_with?/2': pure(endsWith),
  'zip/1': pure(zip),
  'myers_difference/2': effect(myersDifference),
  'myers_difference/3': effect(myersDifferenceBy),
  'improper?/1': pure(isImproper),
}
