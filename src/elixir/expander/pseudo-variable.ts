import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { literal, variableUse } from './core-nodes.ts'
import { moduleOf, type Scope, withEnv } from './env.ts'
import { envTerm } from './env-term.ts'
import { compileError } from './errors.ts'
import { lineOfMeta } from './quoted.ts'

/** `__MODULE__`, `__ENV__`, `__CALLER__`, `__DIR__`, `__STACKTRACE__`. */
// biome-ignore lint/correctness/useYield: an effect as all passes are
export function* expandPseudoVariable(name: string, meta: Term, scope: Scope): Effect<Core> {
  const { env } = scope
  switch (name) {
    case '__MODULE__':
      return literal(moduleOf(env))
    case '__ENV__':
      return literal(envTerm(withEnv(env, { line: lineOfMeta(meta) || env.line })))
    case '__DIR__':
      return literal(env.file.includes('/') ? env.file.slice(0, env.file.lastIndexOf('/')) : '.')
    case '__CALLER__':
      if (env.caller === undefined) return compileError(scope, '__CALLER__ is available only inside defmacro and defmacrop', meta)
      env.usage.used.add(env.caller)
      return variableUse(env.caller)
    default:
      if (env.stacktrace === undefined) {
        return compileError(scope, '__STACKTRACE__ is available only inside catch and rescue clauses of try expressions', meta)
      }
      env.usage.used.add(env.stacktrace)
      return variableUse(env.stacktrace)
  }
}
