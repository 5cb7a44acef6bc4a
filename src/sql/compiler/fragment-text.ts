import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The SQL of `fragment("…")` as migrations have it: `{:fragment, sql}`; undefined for anything else. */
export function fragmentText(value: Term): string | undefined {
  if (!(value instanceof Tuple) || value.items.length !== 2) return undefined
  const [tag, sql] = value.items
  return tag instanceof Atom && tag.name === 'fragment' && typeof sql === 'string' ? sql : undefined
}
