/** The two ends of a long list that are shown, and what between them is not. */
export interface CutList<Item> {
  readonly head: readonly Item[]
  readonly hidden: readonly Item[]
  readonly tail: readonly Item[]
}

/** A list without its middle when it has more items than `most`: so many from its beginning and its end are left. */
export function cutList<Item>(items: readonly Item[], most: number, head: number, tail: number): CutList<Item> {
  if (items.length <= most) return { head: items, hidden: [], tail: [] }
  return { head: items.slice(0, head), hidden: items.slice(head, items.length - tail), tail: items.slice(items.length - tail) }
}
