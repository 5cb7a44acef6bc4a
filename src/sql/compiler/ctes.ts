import type { PlannedCte } from '#ecto/planner/planned-query.ts'
import { listSql } from './clause-marks.ts'
import { quoteName } from './identifier.ts'
import { innerScope, type QueryScope } from './query-scope.ts'
import { exprSql, querySql } from './recurse.ts'

/** `WITH "tree" AS (…) ` in front of a statement. */
export function ctesSql(scope: QueryScope): string {
  const { ctes, recursiveCtes } = scope.query
  if (ctes.length === 0) return ''
  const bodies = ctes.map((cte) => `${quoteName(cte.name)} AS ${scope.dialect.cteMaterialized(cte.materialized)}${bodySql(cte, scope)}`)
  return `${listSql(`WITH ${recursiveCtes ? 'RECURSIVE ' : ''}`, 'cte', bodies, scope)} `
}

function bodySql(cte: PlannedCte, scope: QueryScope): string {
  if (cte.kind === 'fragment') return exprSql(cte.fragment, scope)
  const query = scope.dialect.cteOperation(cte.query)
  const isWrite = query.operation !== 'all'
  return `(${querySql(innerScope(isWrite ? { ...query, aliasPrefix: '' } : query, scope))})`
}
