import { inspectTerm } from '#ecto/inspect-term.ts'
import { atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** A write of one row by its primary key that changed several. */
export interface MultipleKey {
  readonly operation: Term
  readonly source: Term
  readonly params: Term
  readonly count: Term
}

/** The fields of an Ecto.MultiplePrimaryKeyError. */
export function* multipleKeyError({ operation, source, params, count }: MultipleKey): Effect<Readonly<Record<string, Term>>> {
  const message = `expected ${isAtom(operation) ? atomName(operation) : String(operation)} on ${String(source)} to return at most one entry but got ${String(count)} entries.

This typically means the field(s) set as primary_key in your schema/source
are not enough to uniquely identify entries in the repository.

Those are the parameters sent to the repository:

${yield* inspectTerm(params)}
`
  return { message }
}
