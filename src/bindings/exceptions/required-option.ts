import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** An option that an exception cannot be built without; raises KeyError as `Keyword.fetch!/2` does. */
export function* requiredOption(options: Term, name: string): Effect<Term> {
  return yield apply(moduleAtom('Keyword'), 'fetch!', [options, atom(name)])
}
