import type { Term } from './term.ts'

/** A non-empty list cell; `tail` is a list, or anything else in an improper list. */
export class Cons {
  readonly head: Term
  readonly tail: Term

  constructor(head: Term, tail: Term) {
    this.head = head
    this.tail = tail
  }
}

class EmptyList {
  readonly kind = 'empty list'
}

/** `[]`, the only instance. */
export const EMPTY_LIST = new EmptyList()

export type List = Cons | EmptyList

/** Whether the term is a list, proper or not. */
export function isList(value: Term): value is List {
  return value instanceof Cons || value === EMPTY_LIST
}

/** `list(a, b)` is `[a, b]`. */
export function list(...items: readonly Term[]): List {
  return listFrom(items)
}

/** A list of the array's items in order, in front of `tail` (which may be improper). */
export function listFrom(items: readonly Term[], tail: List = EMPTY_LIST): List {
  let result = tail
  for (let i = items.length - 1; i >= 0; i--) result = new Cons(items[i] as Term, result)
  return result
}

/** The items of a proper list; `undefined` when the term is not one. */
export function listItems(value: Term): Term[] | undefined {
  const items: Term[] = []
  let rest = value
  while (rest instanceof Cons) {
    items.push(rest.head)
    rest = rest.tail
  }
  return rest === EMPTY_LIST ? items : undefined
}

/** Iterates over the heads of a list; the tail of an improper list is not visited. */
export function* iterateList(value: Term): IterableIterator<Term> {
  let rest = value
  while (rest instanceof Cons) {
    yield rest.head
    rest = rest.tail
  }
}
