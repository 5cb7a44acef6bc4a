import type { Expr } from '#ecto/planner/expr.ts'
import type { Ordering, PlannedQuery, SelectColumn } from '#ecto/planner/planned-query.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import { emulate, type QueryScope } from '#sql/compiler/query-scope.ts'
import { endSql } from './end-of-query.ts'

/** `distinct: expr` as the rows that are first of their group, by ROW_NUMBER in a query around the query without it. */
export function emulateDistinctOn(given: QueryScope, select: (scope: QueryScope) => string): string | undefined {
  const { query } = given
  if (query.distinct?.kind !== 'on' || query.combinations.length > 0) return undefined
  const order = [...query.distinct.by, ...query.orderBys]
  const scope = order.some(({ expr }) => JSON.stringify(expr).includes('"param')) ? numbered(given) : given
  if (scope === undefined) return undefined
  emulate(scope, 'DISTINCT ON is the first row of each group by ROW_NUMBER: SQLite has no DISTINCT ON.')
  const names = query.select.map((column, i) => column.alias ?? `c${i}`)
  const columns = query.select.map((column, i): SelectColumn => ({ expr: column.expr, alias: names[i] ?? null }))
  const numbers = [numbering(query.distinct.by, order, 'distinct_row'), numbering([], order, 'distinct_order')]
  const inner = select({ ...scope, query: { ...withoutEnd(query), select: [...columns, ...numbers] } })
  const list = names.map((name) => `d."${name}"`).join(', ')
  return `SELECT ${aliased(query, list, names)} FROM (${inner}) AS d WHERE d."distinct_row" = 1 ORDER BY d."distinct_order"${endSql(scope)}`
}

/** Parameters by number, as what is ordered by is written twice: possible where the statement has none around the query. */
function numbered(scope: QueryScope): QueryScope | undefined {
  if (scope.outer !== null || scope.query.ctes.length > 0) return undefined
  return { ...scope, dialect: { ...scope.dialect, placeholder: (position) => `?${position}` } }
}

function numbering(partition: readonly Ordering[], order: readonly Ordering[], alias: string): SelectColumn {
  const rowNumber: Expr = { kind: 'call', name: 'row_number', args: [], distinct: false }
  return {
    expr: { kind: 'over', expr: rowNumber, window: { partitionBy: partition.map(({ expr }) => expr), orderBy: order, frame: null } },
    alias,
  }
}

function withoutEnd(query: PlannedQuery): PlannedQuery {
  return { ...query, distinct: null, orderBys: [], limit: null, offset: null, lock: null }
}

/** Columns of a subquery keep their names. */
function aliased(query: PlannedQuery, list: string, names: readonly string[]): string {
  if (query.select.every((column) => column.alias === null)) return list
  return names.map((name) => `d.${quoteName(name)} AS ${quoteName(name)}`).join(', ')
}
