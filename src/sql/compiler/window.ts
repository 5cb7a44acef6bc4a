import type { WindowDefinition } from '#ecto/planner/planned-query.ts'
import { listSql } from './clause-marks.ts'
import { quoteName } from './identifier.ts'
import { orderingsSql } from './order-by.ts'
import type { QueryScope } from './query-scope.ts'
import { exprSql } from './recurse.ts'

/** `(PARTITION BY … ORDER BY … frame)` */
export function windowSql(window: WindowDefinition, scope: QueryScope): string {
  const parts = [
    window.partitionBy.length === 0 ? '' : `PARTITION BY ${window.partitionBy.map((expr) => exprSql(expr, scope)).join(', ')}`,
    window.orderBy.length === 0 ? '' : `ORDER BY ${orderingsSql(window.orderBy, scope)}`,
    window.frame === null ? '' : exprSql(window.frame, scope),
  ]
  return `(${parts.filter((part) => part !== '').join(' ')})`
}

/** ` WINDOW "name" AS (…), …` */
export function windowsSql(scope: QueryScope): string {
  const { windows } = scope.query
  const texts = windows.map(({ name, definition }) => `${quoteName(name)} AS ${windowSql(definition, scope)}`)
  return listSql(' WINDOW ', 'window', texts, scope)
}
