import { template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

const MATCH = template('unquote(pattern) = Kernel.Utils.destructure(unquote(value), unquote(size))')

/** `destructure([a, b, c], list)`: missing items are nil, more are ignored. */
// biome-ignore lint/correctness/useYield: an effect as all macros are
export function* destructure(_env: MacroEnvironment, pattern: Term, value: Term): Effect<Term> {
  const items = isList(pattern) ? listItems(pattern) : undefined
  if (items === undefined) return raiseArgument('destructure expects a list or a two-element tuple on its left side')
  return MATCH.fill({ pattern, value, size: items.length })
}
