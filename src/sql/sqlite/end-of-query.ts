import type { QueryScope } from '#sql/compiler/query-scope.ts'
import { exprSql } from '#sql/compiler/recurse.ts'

/** LIMIT, OFFSET and the lock of a query that was written around itself. */
export function endSql(scope: QueryScope): string {
  const { limit, offset, lock } = scope.query
  const limitText = limit === null ? '' : scope.dialect.limit(exprSql(limit.count, scope), limit.withTies, scope)
  const offsetText = offset === null ? '' : scope.dialect.offset(exprSql(offset, scope), limit !== null, scope)
  const lockText = typeof lock === 'string' ? scope.dialect.lock(lock, scope) : ''
  return limitText + offsetText + lockText
}
