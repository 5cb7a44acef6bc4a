import { Atom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Cons, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** Columns by the meta list that had them. */
const columns = new WeakMap<Cons, number>()

/**
 * The code without `column:` in its meta, as macros see it when Elixir evaluates a script. Where each node stood is remembered for messages, as
 * long as its meta stays the same.
 */
export function hideColumns(quoted: Term): Term {
  if (quoted instanceof Cons) return hideInList(quoted)
  if (!(quoted instanceof Tuple)) return quoted
  const meta = quoted.items[1] as Term
  if (quoted.items.length !== 3 || !isList(meta)) return new Tuple(quoted.items.map(hideColumns))
  return new Tuple([hideColumns(quoted.items[0] as Term), hidden(meta), hideColumns(quoted.items[2] as Term)])
}

function hideInList(list: Cons): Term {
  const items = listItems(list)
  return items === undefined ? list : listFrom(items.map(hideColumns))
}

function hidden(meta: Term): Term {
  const column = keywordGet(meta, 'column')
  if (typeof column !== 'number') return meta
  const kept = listFrom(
    (listItems(meta) ?? []).filter((pair) => !(pair instanceof Tuple && pair.items[0] instanceof Atom && pair.items[0].name === 'column')),
  )
  if (kept instanceof Cons) columns.set(kept, column)
  return kept
}

/** The column of code with that meta, when it is known. */
export function columnOfMeta(meta: Term): number | undefined {
  const own = keywordGet(meta, 'column')
  if (typeof own === 'number') return own
  return meta instanceof Cons ? columns.get(meta) : undefined
}
