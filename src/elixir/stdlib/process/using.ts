import type { Template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { NativeMacro } from '#elixir/native.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** `__using__/1` that injects the template; its hole `options` holds what `use` was given. */
export function usingMacro(template: Template): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro is an effect
  return function* (_env: MacroEnvironment, options: Term = EMPTY_LIST): Effect<Term> {
    return template.fill({ options })
  }
}
