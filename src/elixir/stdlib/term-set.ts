import { Atom } from '#terms/atom.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'

/** Values by terms, compared strictly; remembers the order in which keys came. */
export class TermIndex<T> {
  private readonly simple = new Map<Term, number>()
  private others: ElixirMap = EMPTY_MAP
  readonly keys: Term[] = []
  readonly values: T[] = []

  /** The value of a key, undefined when there is none. */
  get(key: Term): T | undefined {
    const at = this.find(key)
    return at === undefined ? undefined : this.values[at]
  }

  has(key: Term): boolean {
    return this.find(key) !== undefined
  }

  set(key: Term, value: T): void {
    const at = this.find(key)
    if (at !== undefined) {
      this.values[at] = value
      return
    }
    if (isSimple(key)) this.simple.set(key, this.keys.length)
    else this.others = mapPut(this.others, key, this.keys.length)
    keep(this.keys, key)
    keep(this.values, value)
  }

  private find(key: Term): number | undefined {
    return isSimple(key) ? this.simple.get(key) : (mapGet(this.others, key) as number | undefined)
  }
}

/** Whether a JavaScript map compares the term as Elixir does. */
function isSimple(key: Term): boolean {
  return typeof key !== 'object' || key === null || key instanceof Atom
}
