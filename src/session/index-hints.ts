import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { Expr } from '#ecto/planner/expr.ts'
import type { PlannedQuery } from '#ecto/planner/planned-query.ts'
import type { IndexHint } from '#protocol/run-event.ts'
import { sourceAliases } from '#sql/compiler/query-scope.ts'
import type { PlanLine } from '#sql/driver.ts'

/** The indexes that may turn a SCAN of the statement's plan into a SEARCH: on the columns that filter, join or order the table that is read as a whole. */
export function indexHints({ query }: SqlStatement, plan: readonly PlanLine[]): readonly IndexHint[] {
  if (query === undefined) return []
  const aliases = sourceAliases(query.planned)
  const automatic = plan.some(({ detail }) => detail.includes('AUTOMATIC'))
  return query.planned.sources.flatMap((source, index): IndexHint[] => {
    if (source.kind !== 'table' || source.prefix !== null) return []
    if (!plan.some(({ detail }) => isUnindexed(detail, aliases[index] ?? ''))) return []
    const columns = wantedColumns(query.planned, index, automatic)
    return columns.length === 0 ? [] : [{ table: source.table, columns }]
  })
}

/** A table read row by row, or searched by an index that SQLite makes for this one statement. */
function isUnindexed(detail: string, alias: string): boolean {
  if (detail.startsWith(`SEARCH ${alias} `)) return detail.includes('AUTOMATIC')
  return detail === `SCAN ${alias}` || (detail.startsWith(`SCAN ${alias} `) && !detail.includes('INDEX'))
}

/** Columns that must equal something first, then one of a range, or else those that order the rows. */
function wantedColumns(query: PlannedQuery, source: number, automatic: boolean): readonly string[] {
  if (query.wheres.some(({ op }, index) => op === 'or' && index > 0)) return []
  const conditions = query.wheres.flatMap(({ expr }) => conjuncts(expr))
  const joins = query.joins.flatMap(({ on }) => conjuncts(on))
  const filtering = conditions.flatMap((expr) => comparedColumn(expr, source))
  const joining = conditions.length > 0 || automatic ? joins.flatMap((expr) => comparedColumn(expr, source)) : []
  const all = [...filtering, ...joining]
  const equal = all.filter(({ range }) => !range).map(({ column }) => column)
  const ranges = all.filter(({ range }) => range).map(({ column }) => column)
  const last = ranges.length > 0 ? ranges.slice(0, 1) : orderColumns(query, source)
  return [...new Set([...equal, ...last])]
}

function conjuncts(expr: Expr): readonly Expr[] {
  return expr.kind === 'binary' && expr.op === 'and' ? [...conjuncts(expr.left), ...conjuncts(expr.right)] : [expr]
}

interface Compared {
  readonly column: string
  readonly range: boolean
}

const RANGES: ReadonlySet<string> = new Set(['<', '>', '<=', '>='])

/** The column of the source that a condition compares with something that is not of the source. */
function comparedColumn(expr: Expr, source: number): readonly Compared[] {
  switch (expr.kind) {
    case 'binary': {
      if (expr.op !== '==' && !RANGES.has(expr.op)) return []
      const range = expr.op !== '=='
      const [left, right] = [columnOf(expr.left, source), columnOf(expr.right, source)]
      if (left !== null && right !== null) return []
      const column = left ?? right
      return column === null ? [] : [{ column, range }]
    }
    case 'in':
    case 'is_nil': {
      const column = columnOf(expr.kind === 'in' ? expr.left : expr.expr, source)
      return column === null ? [] : [{ column, range: false }]
    }
    default:
      return []
  }
}

function columnOf(expr: Expr, source: number): string | null {
  return expr.kind === 'field' && expr.source.up === 0 && expr.source.index === source ? expr.column : null
}

/** What the rows are ordered by, as far as it is all of the one table and in one direction. */
function orderColumns({ orderBys }: PlannedQuery, source: number): readonly string[] {
  const columns = orderBys.map(({ expr }) => columnOf(expr, source))
  const directions = new Set(orderBys.map(({ direction }) => direction))
  return directions.size > 1 || columns.includes(null) ? [] : columns.filter((column) => column !== null)
}
