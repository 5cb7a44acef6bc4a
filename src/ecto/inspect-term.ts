import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'

const KERNEL = moduleAtom('Kernel')

/** The text of `inspect(term)`, which calls the Inspect implementations of the program. */
export function* inspectTerm(term: Term): Effect<string> {
  return String(yield apply(KERNEL, 'inspect', [term]))
}

/** The text of `inspect(term, pretty: true)`. */
export function* inspectPretty(term: Term): Effect<string> {
  return String(yield apply(KERNEL, 'inspect', [term, keyword({ pretty: true })]))
}
