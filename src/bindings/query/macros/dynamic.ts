import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { escape as quote } from '#bindings/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { parseBindings } from './binding-list.ts'
import { builderCall, builtCode, placeCode, scopeOf } from './clause-code.ts'

/** The code of `dynamic(binding, expr)`. */
export function* dynamicCode(env: MacroEnvironment, binding: Term, quoted: Term): Effect<Term> {
  const input = { env, query: null, bindings: parseBindings(binding), line: env.line }
  const scope = scopeOf(input)
  const expr = yield* escapeExpr(quoted, atom('any'), scope)
  return builderCall('dynamic', [...builtCode(expr, scope), quote(binding), ...placeCode(input)])
}
