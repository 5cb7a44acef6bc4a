import { Atom, atom } from './atom.ts'
import { iterateList, type List, listFrom, listItems } from './list.ts'
import type { Term } from './term.ts'
import { Tuple, tuple } from './tuple.ts'

/** `keyword({ a: 1 })` is `[a: 1]`. */
export function keyword(pairs: Readonly<Record<string, Term>>): List {
  return listFrom(Object.entries(pairs).map(([name, value]) => tuple(atom(name), value)))
}

/** The first value of `name` in a keyword list; undefined when the key, or a keyword list, is missing. */
export function keywordGet(list: Term, name: string): Term | undefined {
  for (const pair of iterateList(list)) {
    if (pair instanceof Tuple && pair.items.length === 2 && pair.items[0] instanceof Atom && pair.items[0].name === name)
      return pair.items[1]
  }
  return undefined
}

/** The pairs of a keyword list (keys by name), or undefined when the term is not one. Keys nil, true and false are named so. */
export function keywordPairs(list: Term): (readonly [string, Term])[] | undefined {
  const pairs: (readonly [string, Term])[] = []
  for (const item of listItems(list) ?? [undefined]) {
    if (!(item instanceof Tuple) || item.items.length !== 2) return undefined
    const [key, value] = item.items as [Term, Term]
    if (!(key instanceof Atom) && key !== null && typeof key !== 'boolean') return undefined
    pairs.push([key instanceof Atom ? key.name : String(key === null ? 'nil' : key), value])
  }
  return pairs
}

/** The keyword list without any pair of that name; what is not a keyword list stays as it is. */
export function keywordDelete(pairs: Term, name: string): Term {
  const items = listItems(pairs)
  if (items === undefined) return pairs
  return listFrom(items.filter((pair) => !(pair instanceof Tuple && pair.items[0] instanceof Atom && pair.items[0].name === name)))
}
