import type { Expr } from '#ecto/planner/expr.ts'
import type { QueryScope } from '#sql/compiler/query-scope.ts'
import { exprSql } from '#sql/compiler/recurse.ts'

/** `datetime_add` and `date_add` by intervals. */
export function dateAddSql(to: 'date' | 'datetime', value: string, count: Expr, unit: string, scope: QueryScope): string {
  const interval = intervalSql(count, unit, scope)
  return to === 'date' ? `(${value}::date + ${interval})::date` : `${value}::timestamp + ${interval}`
}

function intervalSql(count: Expr, unit: string, scope: QueryScope): string {
  const text = exprSql(count, scope)
  if (count.kind === 'literal' && typeof count.value === 'number') return `interval '${text} ${unit}'`
  return `(${text}::numeric * interval '1 ${unit}')`
}
