import { callNode, callParts } from '#ecto/query/ast.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { isPlainLiteral } from './literal.ts'
import { quotedType } from './quoted-type.ts'
import { escapeExpr } from './recurse.ts'
import { addParam, pinned, type Scope } from './scope.ts'
import { sigilValue } from './sigil.ts'
import { typeTemplate } from './type-argument.ts'

const ANY = atom('any')

/** `left in right`: a list, a module attribute, an interpolated list, an array field, a subquery or a fragment. */
export function* escapeIn(left: Term, right: Term, scope: Scope): Effect<Term> {
  const list = sigilValue(right) ?? (yield* attributeValue(right, scope)) ?? right
  if (isList(list)) {
    const leftType = elementOf(quotedType(list, scope))
    const leftExpr = yield* escapeExpr(left, leftType, scope)
    return callNode('in', [leftExpr, yield* escapeExpr(list, tuple(atom('array'), quotedType(left, scope)), scope)])
  }
  const value = pinned(right)
  if (value !== undefined) {
    const leftExpr = yield* escapeExpr(left, ANY, scope)
    return callNode('in', [leftExpr, addParam(scope, value, tuple(atom('in'), quotedType(left, scope)))])
  }
  return yield* escapeInExpression(left, right, scope)
}

/** What a module attribute holds: `@names` is as good as the list itself. */
function* attributeValue(quoted: Term, scope: Scope): Effect<Term | undefined> {
  return callParts(quoted)?.name === '@' ? yield* scope.env.expandOnce(quoted) : undefined
}

function* escapeInExpression(left: Term, right: Term, scope: Scope): Effect<Term> {
  const typed = typedPin(right)
  if (typed !== undefined) {
    const leftExpr = yield* escapeExpr(left, ANY, scope)
    return callNode('in', [leftExpr, addParam(scope, typed.value, typeTemplate(typed.type, scope))])
  }
  const rightType = quotedType(right, scope)
  const leftExpr = yield* escapeExpr(left, rightType === ANY ? ANY : tuple(atom('out'), rightType), scope)
  const expected = isPlainLiteral(right) ? tuple(atom('in'), quotedType(left, scope)) : ANY
  return callNode('in', [leftExpr, yield* escapeExpr(right, expected, scope)])
}

/** `type(^value, type)` on the right side is the value with that type. */
function typedPin(quoted: Term): { readonly value: Term; readonly type: Term } | undefined {
  const parts = callParts(quoted)
  if (parts?.name !== 'type' || parts.args.length !== 2) return undefined
  const value = pinned(parts.args[0] as Term)
  return value === undefined ? undefined : { value, type: parts.args[1] as Term }
}

function elementOf(type: Term): Term {
  return type !== null && typeof type === 'object' && 'items' in type && type.items.length === 2 ? (type.items[1] as Term) : ANY
}
