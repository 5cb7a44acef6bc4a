import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

function itemsOf(name: string, list: Term, args: readonly Term[]): Term[] {
  return (isList(list) ? listItems(list) : undefined) ?? functionClause(':lists', name, args)
}

/** The items up to the first for which `fun` is not true, and those from there. */
function split(name: string, part: (taken: Term, rest: Term) => Term) {
  return effect(function* (fun: Fun, list: Term): Effect<Term> {
    const items = itemsOf(name, list, [fun, list])
    let count = 0
    while (count < items.length && (yield call(fun, [items[count] as Term])) === true) count++
    return part(listFrom(items.slice(0, count)), listFrom(items.slice(count)))
  })
}

/** Maps with an accumulator, in this order; the result is in the order of the list. */
function mapFold(name: string, fromRight: boolean) {
  return effect(function* (fun: Fun, initial: Term, list: Term): Effect<Term> {
    const items = itemsOf(name, list, [fun, initial, list])
    const mapped: Term[] = []
    let acc = initial
    for (const item of fromRight ? [...items].reverse() : items) {
      const answer = yield call(fun, [item, acc])
      const [value, next] = isTuple(answer, 2) ? (answer.items as [Term, Term]) : functionClause(':lists', name, [fun, initial, list])
      mapped.push(value)
      acc = next
    }
    return tuple(listFrom(fromRight ? mapped.reverse() : mapped), acc)
  })
}

function* filterMap(fun: Fun, list: Term): Effect<Term> {
  const kept: Term[] = []
  for (const item of itemsOf('filtermap', list, [fun, list])) {
    const answer = yield call(fun, [item])
    if (isTuple(answer, 2) && answer.items[0] === true) kept.push(answer.items[1] as Term)
    else if (answer === true) kept.push(item)
  }
  return listFrom(kept)
}

function startsWith(items: readonly Term[], start: readonly Term[]): boolean {
  return start.length <= items.length && start.every((item, index) => strictEqual(item, items[index] as Term))
}

/** The functions of `:lists` that stop on the way, or carry something along it. */
export const listsWalks: NativeModule['functions'] = {
  'splitwith/2': split('splitwith', (taken, rest) => tuple(taken, rest)),
  'takewhile/2': split('takewhile', (taken) => taken),
  'dropwhile/2': split('dropwhile', (_taken, rest) => rest),
  'mapfoldl/3': mapFold('mapfoldl', false),
  'mapfoldr/3': mapFold('mapfoldr', true),
  'filtermap/2': effect(filterMap),
  'droplast/1': pure((list: Term) => listFrom(itemsOf('droplast', list, [list]).slice(0, -1))),
  'prefix/2': pure((start: Term, list: Term) =>
    startsWith(itemsOf('prefix', list, [start, list]), itemsOf('prefix', start, [start, list])),
  ),
  'suffix/2': pure((end: Term, list: Term) =>
    startsWith(itemsOf('suffix', list, [end, list]).reverse(), itemsOf('suffix', end, [end, list]).reverse()),
  ),
}
