import { Fun, RemoteFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { Cons, EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { callArguments, quotedCall, quotedMap, quotedTuple } from './quoted.ts'

/** `Macro.escape/2`: quoted code that builds the term. With `unquote`, the code in `{:unquote, _, [code]}` stands as it is. */
export function escapeTerm(term: Term, unquote = false): Term {
  if (term instanceof Tuple) {
    const code = unquote ? callArguments(term, 'unquote', 1)?.[0] : undefined
    if (code !== undefined) return code
    return quotedTuple(term.items.map((item) => escapeTerm(item, unquote)))
  }
  if (term instanceof ElixirMap) {
    return quotedMap(mapEntries(term).map(([key, value]) => [escapeTerm(key, unquote), escapeTerm(value, unquote)]))
  }
  if (term instanceof Reference || (term instanceof Fun && !(term instanceof RemoteFun))) {
    return raiseArgument(
      `cannot escape ${inspect(term)}. The supported values are: lists, tuples, maps, atoms, numbers, bitstrings, PIDs and remote functions in the format &Mod.fun/arity`,
    )
  }
  if (!isList(term) || term === EMPTY_LIST) return term
  const items = listItems(term)
  return items === undefined ? escapeImproper(term as Cons, unquote) : listFrom(items.map((item) => escapeTerm(item, unquote)))
}

function escapeImproper(list: Cons, unquote: boolean): Term {
  const heads: Term[] = []
  let rest: Term = list
  while (rest instanceof Cons) {
    heads.push(escapeTerm(rest.head, unquote))
    rest = rest.tail
  }
  const last = heads.pop() as Term
  return listFrom([...heads, quotedCall('|', [last, escapeTerm(rest, unquote)])])
}
