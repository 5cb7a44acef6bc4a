import { callNode, callParts, fieldParts } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Term } from '#terms/term.ts'
import { isAccess } from './json-path.ts'
import { escapeExpr } from './recurse.ts'
import { addParam, pinned, type Scope, show } from './scope.ts'
import { typeTemplate } from './type-argument.ts'

const ANY = atom('any')

/** `type(expr, type)`: a cast in SQL; an interpolated value is cast to the type before. */
export function* escapeType(expr: Term, type: Term, scope: Scope): Effect<Term> {
  const value = pinned(expr)
  if (value !== undefined) {
    const template = typeTemplate(type, scope)
    return callNode('type', [addParam(scope, value, template), template])
  }
  const castable = yield* expandToCastable(expr, scope)
  const template = typeTemplate(type, scope)
  return callNode('type', [yield* escapeExpr(castable, pinned(type) === undefined ? template : ANY, scope), template])
}

const CASTABLE = new Set(['field', 'coalesce', 'fragment', 'avg', 'count', 'max', 'min', 'sum', 'over', 'filter', 'json_extract_path'])

/** The expression that a macro stands for, down to one that can be cast. */
function* expandToCastable(expr: Term, scope: Scope): Effect<Term> {
  if (isCastable(expr)) return expr
  const expanded = yield* scope.env.expandOnce(expr)
  if (!strictEqual(expanded, expr)) return yield* expandToCastable(expanded, scope)
  return raiseCompileError(`the first argument of type/2 must be one of:

  * interpolations, such as ^value
  * fields, such as p.foo or field(p, :foo)
  * fragments, such as fragment("foo(?)", value)
  * an arithmetic expression (+, -, *, /)
  * an aggregation or window expression (avg, count, min, max, sum, over, filter)
  * a conditional expression (coalesce)
  * access/json paths (p.column[0].field)
  * parent_as/1 (parent_as(:parent).field)

Got: ${show(expr)}
`)
}

function isCastable(expr: Term): boolean {
  if (isAccess(expr) || fieldParts(expr) !== undefined) return true
  const parts = callParts(expr)
  if (parts === undefined) return false
  return CASTABLE.has(parts.name) || (parts.args.length === 2 && ['+', '-', '*', '/'].includes(parts.name))
}
