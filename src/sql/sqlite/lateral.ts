import type { Expr } from '#ecto/planner/expr.ts'
import type { PlannedQuery } from '#ecto/planner/planned-query.ts'
import { emulate, innerScope, type QueryScope } from '#sql/compiler/query-scope.ts'
import { selectSql } from '#sql/compiler/recurse.ts'

const ROW = 'lateral_row'

/**
 * A lateral join on rows of one table as a join with all its rows, of which the condition keeps those that the subquery finds
 * for the row at hand. Undefined for subqueries that do more than to choose rows: aggregates, joins, columns of the sources before.
 */
export function emulateLateral(
  scope: QueryScope,
  query: PlannedQuery,
  alias: string,
): { readonly source: string; readonly on: string } | undefined {
  if (!choosesRows(query)) return undefined
  emulate(scope, 'LATERAL is a condition on the row ids that the subquery finds: SQLite has no LATERAL.')
  const row: Expr = { kind: 'field', source: { index: 0, up: 0 }, column: 'rowid', type: null }
  const inner = innerScope(query, scope)
  const all = selectSql({
    ...inner,
    query: {
      ...query,
      select: [...query.select, { expr: row, alias: ROW }],
      wheres: [],
      orderBys: [],
      limit: null,
      offset: null,
      lock: null,
    },
  })
  const found = selectSql({ ...inner, query: { ...query, select: [{ expr: row, alias: null }], lock: null } })
  return { source: `(${all})`, on: `${alias}."${ROW}" IN (${found})` }
}

function choosesRows(query: PlannedQuery): boolean {
  const parts = [query.joins, query.groupBys, query.havings, query.windows, query.combinations, query.ctes]
  const plain = query.distinct === null && parts.every((part) => part.length === 0)
  return plain && query.sources[0]?.kind === 'table' && query.select.every(({ expr }) => isOwnColumn(expr))
}

function isOwnColumn(expr: Expr): boolean {
  return expr.kind === 'field' ? expr.source.up === 0 : expr.kind === 'literal'
}
