import { templateCode } from '#bindings/query/escape/hole.ts'
import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { escapeTerm } from '#elixir/expander/escape.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { parseBindings } from './binding-list.ts'
import { leftBy, placeOf, scopeOf } from './clause-code.ts'
import { builderCall } from './query-code.ts'

/** The code of `dynamic(binding, expr)`. */
export function* dynamicCode(env: MacroEnvironment, binding: Term, quoted: Term): Effect<Term> {
  const site = { env, bindings: parseBindings(binding), line: env.line }
  const scope = scopeOf(site)
  const expr = yield* escapeExpr(quoted, atom('any'), scope)
  return builderCall('dynamic', [...[expr, ...leftBy(scope)].map(templateCode), escapeTerm(binding), ...placeOf(site)])
}
