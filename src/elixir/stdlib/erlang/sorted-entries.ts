import { compareTerms } from '#terms/compare.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import { sortedPosition } from './sorted-position.ts'

/** Entries in the order of their keys, where 1 and 1.0 are one key: `{size, keys, values}` with both in tuples. */
export interface Entries {
  readonly keys: readonly Term[]
  readonly values: readonly Term[]
}

export const EMPTY: Entries = { keys: [], values: [] }

/** The term that holds the entries, whose parts are no one's business. */
export function entriesTerm({ keys, values }: Entries): Term {
  return tuple(keys.length, new Tuple(keys), new Tuple(values))
}

/** The entries of such a term, undefined of any other. */
export function entriesOf(term: Term): Entries | undefined {
  if (!isTuple(term, 3)) return undefined
  const [, keys, values] = term.items
  return keys instanceof Tuple && values instanceof Tuple ? { keys: keys.items, values: values.items } : undefined
}

function isAt(keys: readonly Term[], at: number, key: Term): boolean {
  return at < keys.length && compareTerms(keys[at] as Term, key) === 0
}

/** Whether there is an entry of the key. */
export function has({ keys }: Entries, key: Term): boolean {
  return isAt(keys, sortedPosition(keys, key), key)
}

/** The value of the key; undefined when it has none. */
export function lookUp({ keys, values }: Entries, key: Term): Term | undefined {
  const at = sortedPosition(keys, key)
  return isAt(keys, at, key) ? values[at] : undefined
}

/** The entries with the value at the key, in place of one it had. */
export function put({ keys, values }: Entries, key: Term, value: Term): Entries {
  const at = sortedPosition(keys, key)
  const replaced = isAt(keys, at, key) ? 1 : 0
  return { keys: keys.toSpliced(at, replaced, key), values: values.toSpliced(at, replaced, value) }
}

/** The entries without the key. */
export function without({ keys, values }: Entries, key: Term): Entries {
  const at = sortedPosition(keys, key)
  return isAt(keys, at, key) ? { keys: keys.toSpliced(at, 1), values: values.toSpliced(at, 1) } : { keys, values }
}

/** The entries of pairs in any order; of those with one key the last. */
export function fromPairs(pairs: readonly (readonly [Term, Term])[]): Entries {
  const sorted = [...pairs].sort(([a], [b]) => compareTerms(a, b))
  const last = sorted.filter(([key], i) => i + 1 === sorted.length || compareTerms(key, (sorted[i + 1] as [Term, Term])[0]) !== 0)
  return { keys: last.map(([key]) => key), values: last.map(([, value]) => value) }
}

/** Key and value of each entry, in order. */
export function pairsOf({ keys, values }: Entries): (readonly [Term, Term])[] {
  return keys.map((key, i) => [key, values[i] as Term] as const)
}
