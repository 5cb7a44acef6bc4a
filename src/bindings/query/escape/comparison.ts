import { callRemote } from '#bindings/quoted.ts'
import { callNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { quotedType } from './quoted-type.ts'
import { escapeExpr } from './recurse.ts'
import { addParam, pinned, type Scope, show } from './scope.ts'

/** `left == right` and its kin: each side is expected to have the other's type, and neither may be nil. */
export function* escapeComparison(quoted: Term, op: string, left: Term, right: Term, scope: Scope): Effect<Term> {
  if (left === null || right === null) {
    raiseCompileError(
      `comparison with nil in \`${show(quoted)}\` is forbidden as it is unsafe. If you want to check if a value is nil, use is_nil/1 instead`,
    )
  }
  const leftType = quotedType(right, scope)
  const rightType = quotedType(left, scope)
  const leftExpr = yield* escapeSide(left, leftType, right, scope)
  const rightExpr = yield* escapeSide(right, rightType, left, scope)
  return callNode(op, [leftExpr, rightExpr])
}

/** An interpolated side is checked for nil when the code runs; the message names the other side. */
function* escapeSide(side: Term, type: Term, other: Term, scope: Scope): Effect<Term> {
  const value = pinned(side)
  if (value === undefined) return yield* escapeExpr(side, type, scope)
  return addParam(scope, callRemote('Ecto.Query.Builder', 'not_nil!', [value, show(other)]), type)
}
