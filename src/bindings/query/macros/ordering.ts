import { escapeGroupBy, escapeOrderBy } from '#bindings/query/escape/ordering.ts'
import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { pinned } from '#bindings/query/escape/scope.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { builderCall, builtCode, type ClauseInput, placeCode, plainScopeOf, scopeOf } from './clause-code.ts'

/** The code of `order_by`, `prepend_order_by` and `group_by`. */
export function* byCode(input: ClauseInput, clause: string, quoted: Term): Effect<Term> {
  const value = pinned(quoted)
  if (value !== undefined) return builderCall('by_interpolated', [input.query, atom(clause), value, ...placeCode(input)])
  const scope = scopeOf(input)
  const expr = clause === 'group_by' ? yield* escapeGroupBy(quoted, scope) : yield* escapeOrderBy(quoted, 'order_by', scope)
  return builderCall('by', [input.query, atom(clause), ...builtCode(expr, scope), ...placeCode(input)])
}

/** The code of `distinct`: a boolean, or what `order_by` takes. */
export function* distinctCode(input: ClauseInput, quoted: Term): Effect<Term> {
  const value = pinned(quoted)
  if (value !== undefined) return builderCall('distinct_interpolated', [input.query, value, ...placeCode(input)])
  const scope = scopeOf(input)
  const expr = typeof quoted === 'boolean' ? quoted : yield* escapeOrderBy(quoted, 'distinct', scope)
  return builderCall('distinct', [input.query, ...builtCode(expr, scope), ...placeCode(input)])
}

/** The code of `limit` and `offset`. */
export function* limitCode(input: ClauseInput, clause: 'limit' | 'offset', quoted: Term): Effect<Term> {
  const scope = plainScopeOf(input)
  const expr = yield* escapeExpr(quoted, atom('integer'), scope)
  return builderCall(clause, [input.query, ...builtCode(expr, scope), ...placeCode(input)])
}
