import { Hole } from '#bindings/query/escape/hole.ts'
import { escapeGroupBy, escapeOrderBy } from '#bindings/query/escape/ordering.ts'
import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { pinned } from '#bindings/query/escape/scope.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { type ClauseInput, leftBy, placeOf, plainScopeOf, scopeOf } from './clause-code.ts'
import { type QueryCode, withClause } from './query-code.ts'

/** The query with `order_by`, `prepend_order_by` and `group_by`. */
export function* byCode(input: ClauseInput, clause: string, quoted: Term): Effect<QueryCode> {
  const value = pinned(quoted)
  if (value !== undefined) return withClause(input.query, 'by_interpolated', [atom(clause), new Hole(value), ...placeOf(input)])
  const scope = scopeOf(input)
  const expr = clause === 'group_by' ? yield* escapeGroupBy(quoted, scope) : yield* escapeOrderBy(quoted, 'order_by', scope)
  return withClause(input.query, 'by', [atom(clause), ...placeOf(input), expr, ...leftBy(scope)])
}

/** The query with `distinct`: a boolean, or what `order_by` takes. */
export function* distinctCode(input: ClauseInput, quoted: Term): Effect<QueryCode> {
  const value = pinned(quoted)
  if (value !== undefined) return withClause(input.query, 'distinct_interpolated', [new Hole(value), ...placeOf(input)])
  const scope = scopeOf(input)
  const expr = typeof quoted === 'boolean' ? quoted : yield* escapeOrderBy(quoted, 'distinct', scope)
  return withClause(input.query, 'distinct', [...placeOf(input), expr, ...leftBy(scope)])
}

/** The query with `limit` and `offset`. */
export function* limitCode(input: ClauseInput, clause: 'limit' | 'offset', quoted: Term): Effect<QueryCode> {
  const scope = plainScopeOf(input)
  const expr = yield* escapeExpr(quoted, atom('integer'), scope)
  return withClause(input.query, clause, [...placeOf(input), expr, ...leftBy(scope)])
}
