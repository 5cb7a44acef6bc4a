import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { NativeMacro } from '#elixir/native.ts'
import type { Term } from '#terms/term.ts'

/** A macro that builds its code from its arguments alone. */
export function plainMacro(build: (env: MacroEnvironment, ...args: Term[]) => Term): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro may ask for things, this kind does not
  return function* (env, ...args) {
    return build(env, ...args)
  }
}
