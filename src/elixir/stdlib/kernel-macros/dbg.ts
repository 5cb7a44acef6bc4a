import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { MacroEnvironment } from '../../macro-environment.ts'

/** `dbg(code)`: prints the code and what it gives. */
// biome-ignore lint/correctness/useYield: an effect as all macros are
export function* dbg(_env: MacroEnvironment, code: Term): Effect<Term> {
  return code
}
