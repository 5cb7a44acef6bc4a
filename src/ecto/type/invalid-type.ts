import { inspectTerm } from '#ecto/inspect-term.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** Raises ArgumentError for a term that is no type at all. */
export function* raiseInvalidType(type: Term): Effect<never> {
  return raiseArgument(`invalid type ${yield* inspectTerm(type)}`)
}
