import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** SQL that a program gives as a string or as iodata; raises ArgumentError for anything else. */
export function* sqlText(given: Term): Effect<string> {
  if (typeof given === 'string') return given
  return String(yield apply(moduleAtom('IO'), 'iodata_to_binary', [given]))
}
