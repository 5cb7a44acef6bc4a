import { Hole } from '#bindings/query/escape/hole.ts'
import { pinned } from '#bindings/query/escape/scope.ts'
import { escapeSelect } from '#bindings/query/escape/select.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { type ClauseInput, leftBy, placeOf, scopeOf } from './clause-code.ts'
import { type QueryCode, withClause } from './query-code.ts'

/** The query with `select` or `select_merge`. */
export function* selectCode(input: ClauseInput, clause: 'select' | 'select_merge', quoted: Term): Effect<QueryCode> {
  const value = pinned(quoted)
  if (value !== undefined) return withClause(input.query, 'select_interpolated', [atom(clause), new Hole(value), ...placeOf(input)])
  const scope = scopeOf(input)
  const expr = yield* escapeSelect(quoted, scope)
  const take = listFrom(scope.take.map(([index, taken]) => tuple(index, taken)))
  const names = listFrom(scope.selectedAs)
  return withClause(input.query, 'select', [atom(clause), expr, take, names, ...placeOf(input), ...leftBy(scope)])
}
