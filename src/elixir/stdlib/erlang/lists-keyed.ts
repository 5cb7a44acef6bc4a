import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { compareTerms } from '#terms/compare.ts'
import { looseEqual } from '#terms/equal.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

const VALUE = atom('value')

function itemsOf(name: string, list: Term, args: readonly Term[]): Term[] {
  return (isList(list) ? listItems(list) : undefined) ?? functionClause(':lists', name, args)
}

function partOf(item: Term, position: number): Term | undefined {
  return item instanceof Tuple ? item.items[position - 1] : undefined
}

function indexOf(items: readonly Term[], key: Term, position: number): number {
  return items.findIndex((item) => {
    const part = partOf(item, position)
    return part !== undefined && looseEqual(part, key)
  })
}

function replaced(name: string, orAppended: boolean) {
  return pure((key: Term, position: number, list: Term, next: Term) => {
    const items = itemsOf(name, list, [key, position, list, next])
    const at = indexOf(items, key, position)
    if (at >= 0) return listFrom(items.with(at, next))
    return orAppended ? listFrom([...items, next]) : list
  })
}

function byKey(position: number): (a: Term, b: Term) => number {
  return (a, b) => compareTerms(partOf(a, position) as Term, partOf(b, position) as Term)
}

/** Without the later ones of items that are equal in this order. */
function distinct(sorted: readonly Term[], compare: (a: Term, b: Term) => number): Term[] {
  return sorted.filter((item, i) => i === 0 || compare(sorted[i - 1] as Term, item) !== 0)
}

/** The functions of `:lists` for tuples that are known by one of their elements, counted from 1. */
export const listsKeyed: NativeModule['functions'] = {
  'keystore/4': replaced('keystore', true),
  'keyreplace/4': replaced('keyreplace', false),
  'keytake/3': pure((key: Term, position: number, list: Term) => {
    const items = itemsOf('keytake', list, [key, position, list])
    const at = indexOf(items, key, position)
    return at < 0 ? false : tuple(VALUE, items[at] as Term, listFrom(items.toSpliced(at, 1)))
  }),
  'keysearch/3': pure((key: Term, position: number, list: Term) => {
    const items = itemsOf('keysearch', list, [key, position, list])
    const found = items[indexOf(items, key, position)]
    return found === undefined ? false : tuple(VALUE, found)
  }),
  'ukeysort/2': pure((position: number, list: Term) => {
    const compare = byKey(position)
    return listFrom(distinct(itemsOf('ukeysort', list, [position, list]).sort(compare), compare))
  }),
  'keymerge/3': pure((position: number, left: Term, right: Term) => {
    const args = [position, left, right]
    return listFrom([...itemsOf('keymerge', left, args), ...itemsOf('keymerge', right, args)].sort(byKey(position)))
  }),
  'merge/2': pure((left: Term, right: Term) => {
    const args = [left, right]
    return listFrom([...itemsOf('merge', left, args), ...itemsOf('merge', right, args)].sort(compareTerms))
  }),
  'merge/1': pure((lists: Term) =>
    listFrom(
      itemsOf('merge', lists, [lists])
        .flatMap((list) => itemsOf('merge', list, [lists]))
        .sort(compareTerms),
    ),
  ),
  'umerge/2': pure((left: Term, right: Term) => {
    const args = [left, right]
    return listFrom(distinct([...itemsOf('umerge', left, args), ...itemsOf('umerge', right, args)].sort(compareTerms), compareTerms))
  }),
}
