import type { Expr } from '#ecto/planner/expr.ts'
import type { Direction, Ordering } from '#ecto/planner/planned-query.ts'
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
  return ` ORDER BY ${joined(leading, own).join(', ')}`
}

/** One list after the other, what both begin with once. */
function joined(leading: readonly string[], own: readonly string[]): readonly string[] {
  const same = leading.findIndex((text, i) => text !== own[i])
  return [...leading, ...own.slice(same < 0 ? leading.length : same)]
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
