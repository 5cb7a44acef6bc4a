import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

const ownSources = new WeakSet<Tuple>()

/** Remembers that the table of a `{table, schema}` source is the schema's own: such a source prints as the schema alone. */
export function markOwnSource(source: Tuple): Tuple {
  ownSources.add(source)
  return source
}

/** Whether the table of a source was remembered as its schema's own. */
export function isOwnSource(source: Term): boolean {
  return source instanceof Tuple && ownSources.has(source)
}
