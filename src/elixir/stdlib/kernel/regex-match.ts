import { effect } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

const REGEX = moduleAtom('Regex')

/** `left =~ right`: whether the text contains the text, or matches the regex. */
export const regexMatches = effect(function* (left: Term, right: Term): Effect<Term> {
  if (typeof left !== 'string') return functionClause('Kernel', '=~', [left, right])
  if (typeof right === 'string') return left.includes(right)
  return isStruct(right, 'Regex') ? yield apply(REGEX, 'match?', [right, left]) : functionClause('Regex', 'match?', [right, left])
})
