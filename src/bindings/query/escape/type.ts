import { callNode } from '#ecto/query/ast.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { escapeExpr } from './recurse.ts'
import { addParam, pinned, type Scope } from './scope.ts'
import { typeTemplate } from './type-argument.ts'

/** `type(expr, type)`: a cast in SQL; an interpolated value is cast to the type before. */
export function* escapeType(expr: Term, type: Term, scope: Scope): Effect<Term> {
  const template = typeTemplate(type, scope)
  const value = pinned(expr)
  if (value !== undefined) return callNode('type', [addParam(scope, value, template), template])
  return callNode('type', [yield* escapeExpr(expr, template, scope), template])
}
