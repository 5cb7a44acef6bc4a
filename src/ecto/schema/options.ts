import { inspectTerm } from '#ecto/inspect-term.ts'
import { toAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet, keywordPairs } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** Raises ArgumentError for an option that the macro (`field/3`) does not know. */
export function* checkOptions(options: Term, allowed: readonly string[], macro: string): Effect<void> {
  for (const [name] of keywordPairs(options) ?? []) {
    if (!allowed.includes(name)) return raiseArgument(`invalid option ${yield* inspectTerm(toAtom(name))} for ${macro}`)
  }
}

/** An option's value, or the default when it is not given. */
export function optionOr(options: Term, name: string, fallback: Term): Term {
  return keywordGet(options, name) ?? fallback
}

/** Whether an option is given and neither nil nor false. */
export function isOn(options: Term, name: string): boolean {
  const value = keywordGet(options, name)
  return value !== undefined && value !== null && value !== false
}
