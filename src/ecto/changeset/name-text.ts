import { inspectTerm } from '#ecto/inspect-term.ts'
import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** The name of a field as a message has it: what `to_string/1` makes of it; raises Protocol.UndefinedError for what is no text. */
export function* nameText(name: Term): Effect<string> {
  const text = yield apply(moduleAtom('String.Chars'), 'to_string', [name])
  return typeof text === 'string' ? text : yield* inspectTerm(text)
}
