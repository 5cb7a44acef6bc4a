import { functionClause } from '#elixir/stdlib/raise.ts'
import { isAtom } from '#terms/atom.ts'
import { isList, type List, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'

/** Whether the term is `{atom, value}`. */
export function isKeywordPair(term: Term): term is Tuple {
  return isTuple(term, 2) && isAtom(term.items[0] as Term)
}

/** Whether every element of the list is `{atom, value}`; false for what is no list. */
export function isKeyword(term: Term): boolean {
  return isList(term) && (listItems(term)?.every(isKeywordPair) ?? false)
}

/** The elements of a keyword list and a key, for `Keyword.name`; raises FunctionClauseError for other types. */
export function pairsFor(name: string, args: readonly Term[]): Term[] {
  const [keywords, key] = args as [Term, Term]
  const items = isList(keywords) ? listItems(keywords) : undefined
  return items === undefined || !isAtom(key) ? functionClause('Keyword', name, args) : items
}

/** The elements of a keyword list, for `Keyword.name`; raises FunctionClauseError for what is no list. */
export function itemsFor(name: string, args: readonly Term[]): Term[] {
  const items = isList(args[0] as Term) ? listItems(args[0] as Term) : undefined
  return items ?? functionClause('Keyword', name, args)
}

/** Whether the pair has this key. */
export function hasKey(pair: Term, key: Term): boolean {
  return isTuple(pair, 2) && pair.items[0] === key
}

/** The key of a pair that was checked to be one. */
export function keyIn(pair: Term): Term {
  return (pair as Tuple).items[0] as Term
}

/** The value of a pair that was checked to be one. */
export function valueIn(pair: Term): Term {
  return (pair as Tuple).items[1] as Term
}

/** The first value of a key, undefined when there is none. */
export function findValue(items: readonly Term[], key: Term): Term | undefined {
  const pair = items.find((item) => hasKey(item, key))
  return pair === undefined ? undefined : valueIn(pair)
}

/** The items without those of a key. */
export function without(items: readonly Term[], key: Term): List {
  return listFrom(items.filter((item) => !hasKey(item, key)))
}
