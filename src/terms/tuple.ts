import type { Term } from './term.ts'

export class Tuple {
  readonly items: readonly Term[]

  constructor(items: readonly Term[]) {
    this.items = items
  }
}

/** `tuple(a, b)` is `{a, b}`. */
export function tuple(...items: readonly Term[]): Tuple {
  return new Tuple(items)
}

/** Whether the term is a tuple of exactly `size` elements. */
export function isTuple(value: Term, size: number): value is Tuple {
  return value instanceof Tuple && value.items.length === size
}
