import { grouped } from '#elixir/stdlib/list/myers-difference.ts'
import { shortestEdits } from '#elixir/stdlib/list/shortest-edits.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { textArgument } from './arguments.ts'
import { graphemesOfText } from './graphemes.ts'

/** `String.myers_difference/2`: what is equal, deleted and inserted, in order. */
export function* myersDifference(left: Term, right: Term): Effect<Term> {
  const a = graphemesOfText(textArgument('myers_difference', [left, right]))
  const b = graphemesOfText(textArgument('myers_difference', [right, left]))
  return listFrom(grouped(yield* shortestEdits(a, b)).map(({ kind, items }) => tuple(atom(kind), items.join(''))))
}
