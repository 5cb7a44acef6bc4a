import { type Template, template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { NativeMacro } from '#elixir/native.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** A macro that only fills its arguments into a template, by these names. */
export function templateMacro(names: readonly string[], source: string): NativeMacro {
  const code: Template = template(source)
  return function* (_env: MacroEnvironment, ...args: Term[]): Effect<Term> {
    return code.fill(Object.fromEntries(names.map((name, index) => [name, args[index] as Term])))
  }
}

/** A macro with one template for guards and one for anywhere else, where arguments must be evaluated once. */
export function guardMacro(names: readonly string[], inGuard: string, elsewhere: string): NativeMacro {
  const guard = templateMacro(names, inGuard)
  const other = templateMacro(names, elsewhere)
  return (env, ...args) => (env.context === 'guard' ? guard(env, ...args) : other(env, ...args))
}
