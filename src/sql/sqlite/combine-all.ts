import type { PlannedQuery } from '#ecto/planner/planned-query.ts'
import { ctesSql } from '#sql/compiler/ctes.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import { orderBySql } from '#sql/compiler/order-by.ts'
import { emulate, innerScope, type QueryScope } from '#sql/compiler/query-scope.ts'
import { endSql } from './end-of-query.ts'

/**
 * EXCEPT ALL and INTERSECT ALL by numbering the copies of each row on both sides: the plain operation then takes or keeps as
 * many copies as the other side has. Undefined for a query that has neither.
 */
export function emulateCombineAll(scope: QueryScope, select: (scope: QueryScope) => string): string | undefined {
  const { query } = scope
  if (!query.combinations.some(({ kind }) => isCounted(kind))) return undefined
  emulate(scope, 'EXCEPT ALL and INTERSECT ALL count copies by ROW_NUMBER: SQLite has them for distinct rows only.')
  const names = columnNames(query)
  const start = select({ ...scope, query: withoutEnd(named(query, names)) })
  const combined = query.combinations.reduce((left, { kind, query: other }) => {
    const inner = { ...innerScope(other, scope), outer: scope.outer }
    if (!isCounted(kind)) return `${left}${scope.dialect.combination(kind, select(inner), inner)}`
    const right = select({ ...inner, query: named(other, names) })
    const operator = kind === 'except_all' ? 'EXCEPT' : 'INTERSECT'
    return `SELECT ${listed(names)} FROM (${counted(left, names)} ${operator} ${counted(right, names)})`
  }, start)
  return `${ctesSql(scope)}${combined}${orderBySql(scope)}${endSql(scope)}`
}

function isCounted(kind: string): boolean {
  return kind === 'except_all' || kind === 'intersect_all'
}

function withoutEnd(query: PlannedQuery): PlannedQuery {
  return { ...query, combinations: [], ctes: [], orderBys: [], limit: null, offset: null, lock: null }
}

/** The names that columns have anyway, as far as they differ. */
function columnNames(query: PlannedQuery): readonly string[] {
  const names = query.select.map(({ expr, alias }) => alias ?? (expr.kind === 'field' ? expr.column : null))
  return names.map((name, i) => (name === null || names.indexOf(name) !== i ? `c${i}` : name))
}

function named(query: PlannedQuery, names: readonly string[]): PlannedQuery {
  return { ...query, select: query.select.map(({ expr }, i) => ({ expr, alias: names[i] ?? null })) }
}

function counted(select: string, names: readonly string[]): string {
  return `SELECT ${listed(names)}, row_number() OVER (PARTITION BY ${listed(names)}) AS "copy" FROM (${select})`
}

function listed(names: readonly string[]): string {
  return names.map(quoteName).join(', ')
}
