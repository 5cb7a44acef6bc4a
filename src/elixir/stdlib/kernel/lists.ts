import { badArgument } from '#elixir/stdlib/raise.ts'
import { strictEqual } from '#terms/equal.ts'
import { Cons, EMPTY_LIST, isList, type List, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** `left ++ right`; `right` may be anything. */
export function appendLists(left: Term, right: Term): Term {
  if (left === EMPTY_LIST) return right
  const items = listItems(left)
  if (items === undefined) return badArgument(':erlang', '++', [left, right])
  let result = right
  for (let i = items.length - 1; i >= 0; i--) result = new Cons(items[i] as Term, result)
  return result
}

/** `left -- right`: without the first occurrence of each element of `right`. */
export function subtractLists(left: Term, right: Term): Term {
  const kept = isList(left) ? listItems(left) : undefined
  const removed = isList(right) ? listItems(right) : undefined
  if (kept === undefined || removed === undefined) return badArgument(':erlang', '--', [left, right])
  for (const item of removed) {
    const at = kept.findIndex((candidate) => strictEqual(candidate, item))
    if (at >= 0) kept.splice(at, 1)
  }
  let result: List = EMPTY_LIST
  for (let i = kept.length - 1; i >= 0; i--) result = new Cons(kept[i] as Term, result)
  return result
}
