import type { Expr } from '#ecto/planner/expr.ts'
import type { QueryScope } from './query-scope.ts'

/** An expression as SQL: expr.ts. */
export function exprSql(expr: Expr, scope: QueryScope): string {
  return scope.passes.expr(expr, scope)
}

/** The SELECT of a scope's query: select-query.ts. */
export function selectSql(scope: QueryScope): string {
  return scope.passes.select(scope)
}

/** The statement of a scope's query, whatever its operation: query.ts. */
export function querySql(scope: QueryScope): string {
  return scope.passes.query(scope)
}
