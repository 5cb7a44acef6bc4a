import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { orderOf, sortByKeys } from '#elixir/stdlib/enum/order.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { compareTerms } from '#terms/compare.ts'
import type { Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { listFor } from './editing.ts'

function hasAt(item: Term, position: Term, key: Term): boolean {
  return item instanceof Tuple && looseEqual(item.items[position as number] ?? NOTHING, key)
}

/** Equal to no key. */
const NOTHING = new Tuple([new Tuple([])])

function indexOf(items: readonly Term[], key: Term, position: Term): number {
  return items.findIndex((item) => hasAt(item, position, key))
}

function keyfind(list: Term, key: Term, position: Term, fallback: Term = null): Term {
  return listFor('keyfind', [list, key, position, fallback]).find((item) => hasAt(item, position, key)) ?? fallback
}

function* keyfindBang(list: Term, key: Term, position: Term): Effect<Term> {
  const found = listFor('keyfind!', [list, key, position]).find((item) => hasAt(item, position, key))
  if (found !== undefined) return found
  const message = `key ${yield* inspectEffect(key)} at position ${String(position)} not found in: ${yield* inspectEffect(list)}`
  return raise('KeyError', { key, term: list, message })
}

function keyreplace(list: Term, key: Term, position: Term, value: Term): Term {
  const items = listFor('keyreplace', [list, key, position, value])
  const at = indexOf(items, key, position)
  return at < 0 ? list : listFrom(items.with(at, value))
}

function keystore(list: Term, key: Term, position: Term, value: Term): Term {
  const items = listFor('keystore', [list, key, position, value])
  const at = indexOf(items, key, position)
  return listFrom(at < 0 ? [...items, value] : items.with(at, value))
}

function keydelete(list: Term, key: Term, position: Term): Term {
  const items = listFor('keydelete', [list, key, position])
  const at = indexOf(items, key, position)
  return at < 0 ? list : listFrom(items.toSpliced(at, 1))
}

function keytake(list: Term, key: Term, position: Term): Term {
  const items = listFor('keytake', [list, key, position])
  const at = indexOf(items, key, position)
  return at < 0 ? null : tuple(items[at] as Term, listFrom(items.toSpliced(at, 1)))
}

function elementOf(item: Term, position: Term): Term {
  if (!(item instanceof Tuple)) return badArgument(':erlang', 'element', [position, item], '2nd argument: not a tuple')
  return item.items[position as number] ?? badArgument(':erlang', 'element', [position, item], '1st argument: out of range')
}

function keysort(list: Term, position: Term): Term {
  const items = listFor('keysort', [list, position])
  return listFrom(items.sort((a, b) => compareTerms(elementOf(a, position), elementOf(b, position))))
}

function* keysortBy(list: Term, position: Term, sorter: Term): Effect<Term> {
  const items = listFor('keysort', [list, position, sorter])
  return listFrom(yield* sortByKeys(items, (item) => elementOf(item, position), orderOf(sorter)))
}

/** The functions of List for lists of tuples. */
export const keyedFunctions: NativeModule['functions'] = {
  'keyfind/3': pure((list: Term, key: Term, position: Term) => keyfind(list, key, position)),
  'keyfind/4': pure(keyfind),
  'keyfind!/3': effect(keyfindBang),
  'keymember?/3': pure(
    (list: Term, key: Term, position: Term) => indexOf(listFor('keymember?', [list, key, position]), key, position) >= 0,
  ),
  'keyreplace/4': pure(keyreplace),
  'keystore/4': pure(keystore),
  'keydelete/3': pure(keydelete),
  'keytake/3': pure(keytake),
  'keysort/2': pure(keysort),
  'keysort/3': effect(keysortBy),
}
