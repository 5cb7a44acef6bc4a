import type { PlannedQuery } from '#ecto/planner/planned-query.ts'
import { listSql, marked } from './clause-marks.ts'
import { conditionsSql } from './condition.ts'
import { ctesSql } from './ctes.ts'
import { distinctOnSql } from './distinct-on.ts'
import { fromSql, joinsSql } from './from.ts'
import { quoteName } from './identifier.ts'
import { orderBySql, rootSql } from './order-by.ts'
import { innerScope, type QueryScope, raiseUnsupported } from './query-scope.ts'
import { exprSql } from './recurse.ts'
import { windowsSql } from './window.ts'

/** A SELECT statement. */
export function selectSql(scope: QueryScope): string {
  const { query } = scope
  const emulated = distinctOnSql(scope) ?? scope.dialect.emulateCombinations?.(scope, selectSql)
  if (emulated !== undefined) return emulated
  return [
    ctesSql(scope),
    columnsSql(scope),
    fromSql(scope),
    joinsSql(scope),
    conditionsSql('WHERE', query.wheres, scope),
    groupBySql(scope),
    conditionsSql('HAVING', query.havings, scope),
    windowsSql(scope),
    combinationsSql(scope),
    orderBySql(scope, query.distinct?.kind === 'on' ? query.distinct.by : []),
    limitSql(scope),
    lockSql(scope),
  ].join('')
}

function columnsSql(scope: QueryScope): string {
  const { distinct } = scope.query
  const prefix = distinct === null ? '' : distinct.kind === 'all' ? 'DISTINCT ' : distinctOnPrefix(scope)
  return `${marked(scope, 'select', 0, 'SELECT ')}${marked(scope, 'distinct', 0, prefix)}${marked(scope, 'select', 0, selectListSql(scope))}`
}

function distinctOnPrefix(scope: QueryScope): string {
  const { distinct } = scope.query
  const exprs = distinct?.kind === 'on' ? distinct.by.map(({ expr }) => exprSql(expr, scope)).join(', ') : ''
  return exprs === '' ? '' : scope.dialect.distinctOn(exprs, scope)
}

/** The columns, separated by commas. */
export function selectListSql(scope: QueryScope): string {
  const { select } = scope.query
  if (select.length === 0) return scope.dialect.noColumns
  return select.map((column) => columnSql(column, scope)).join(', ')
}

function columnSql({ expr, alias }: PlannedQuery['select'][number], scope: QueryScope): string {
  if (expr.kind === 'source') {
    const source = scope.query.sources[expr.source.index]
    const name = scope.aliases[expr.source.index] ?? ''
    if (source?.kind !== 'table') return name
    const table = scope.dialect.tableName(source.prefix, source.table, scope)
    raiseUnsupported(
      scope,
      `${scope.dialect.name === 'SQLite3' ? 'SQLite3' : 'PostgreSQL adapter'} does not support selecting all fields from ${table} without a schema. Please specify a schema or specify exactly which fields you want to select`,
    )
  }
  const text = exprSql(expr, scope)
  const name = expr.kind === 'named_column' ? expr.name : alias
  return name === null ? text : `${text} AS ${quoteName(name)}`
}

function groupBySql(scope: QueryScope): string {
  const { groupBys } = scope.query
  return listSql(
    ' GROUP BY ',
    'group_by',
    groupBys.map((expr) => rootSql(expr, scope)),
    scope,
  )
}

function combinationsSql(scope: QueryScope): string {
  return scope.query.combinations
    .map(({ kind, query }, index) => {
      const inner = { ...innerScope(query, scope), outer: scope.outer }
      return marked(scope, 'combination', index, scope.dialect.combination(kind, selectSql(inner), inner))
    })
    .join('')
}

function limitSql(scope: QueryScope): string {
  const { limit, offset } = scope.query
  const limitText = limit === null ? '' : scope.dialect.limit(exprSql(limit.count, scope), limit.withTies, scope)
  const offsetText = offset === null ? '' : scope.dialect.offset(exprSql(offset, scope), limit !== null, scope)
  return marked(scope, 'limit', 0, limitText) + marked(scope, 'offset', 0, offsetText)
}

function lockSql(scope: QueryScope): string {
  const { lock } = scope.query
  if (lock === null) return ''
  return marked(scope, 'lock', 0, scope.dialect.lock(typeof lock === 'string' ? lock : exprSql(lock, scope), scope))
}
