import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { Term } from '#terms/term.ts'

/** The text of `inspect(term)`, as error messages have it; calls the Inspect implementations of the program. */
export function inspectTerm(term: Term): Effect<string> {
  return inspectEffect(term)
}

/** The text of `inspect(term, pretty: true)`. */
export function inspectPretty(term: Term): Effect<string> {
  return inspectEffect(term, { pretty: true })
}
