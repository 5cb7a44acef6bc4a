import type { Expr } from '#ecto/planner/expr.ts'
import type { Direction, Ordering } from '#ecto/planner/planned-query.ts'
import { marked } from './clause-marks.ts'
import { innerScope, type QueryScope } from './query-scope.ts'
import { exprSql, selectSql } from './recurse.ts'

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  asc: '',
  asc_nulls_last: ' ASC NULLS LAST',
  asc_nulls_first: ' ASC NULLS FIRST',
  desc: ' DESC',
  desc_nulls_last: ' DESC NULLS LAST',
  desc_nulls_first: ' DESC NULLS FIRST',
}

/** ` ORDER BY …`; what DISTINCT ON is about comes first. */
export function orderBySql(scope: QueryScope, first: readonly Ordering[] = []): string {
  const { orderBys } = scope.query
  if (orderBys.length === 0) return ''
  const own = orderBys.map((ordering) => orderingSql(ordering, scope))
  const leading = first.map((ordering) => orderingSql(ordering, scope))
  const different = leading.findIndex((text, i) => text !== own[i])
  // What both lists begin with stands there once.
  const same = different < 0 ? leading.length : different
  const all = [
    ...leading.slice(same).map((text) => (before: string) => marked(scope, 'distinct', 0, before + text)),
    ...own.slice(same).map((text, i) => (before: string) => marked(scope, 'order_by', same + i, before + text)),
  ]
  const shared = own.slice(0, same).map((text, i) => (before: string) => marked(scope, 'order_by', i, before + text))
  return [...shared, ...all].map((withBefore, i) => withBefore(i === 0 ? ' ORDER BY ' : ', ')).join('')
}

/** What stands behind ORDER BY, in a query as in a window. */
export function orderingsSql(orderings: readonly Ordering[], scope: QueryScope): string {
  return orderings.map((ordering) => orderingSql(ordering, scope)).join(', ')
}

function orderingSql({ expr, direction }: Ordering, scope: QueryScope): string {
  return rootSql(expr, scope) + DIRECTIONS[direction]
}

/** An expression at the root of `order_by` or `group_by`. */
export function rootSql(expr: Expr, scope: QueryScope): string {
  return expr.kind === 'subquery' ? scope.dialect.rootSubquery(selectSql(innerScope(expr.query, scope)), scope) : exprSql(expr, scope)
}
