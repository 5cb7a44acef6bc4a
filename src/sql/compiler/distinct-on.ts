import type { QueryScope } from './query-scope.ts'
import { selectSql } from './recurse.ts'

/** A query with `distinct: expr` for a dialect that has no DISTINCT ON; undefined where it has, or where there is nothing to do. */
export function distinctOnSql(scope: QueryScope): string | undefined {
  const { distinct } = scope.query
  if (distinct?.kind !== 'on' || distinct.by.length === 0) return undefined
  return scope.dialect.emulateDistinctOn?.(scope, selectSql)
}
