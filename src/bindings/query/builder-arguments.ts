import type { BuiltExpr } from '#ecto/query/build/dynamic.ts'
import { type ClausePlace, resolveBuilt } from '#ecto/query/build/filter.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'

/** Expression, parameters and subqueries as the macros' code passes them. */
export function builtOf(expr: Term, params: Term, subqueries: Term): BuiltExpr {
  return { expr, params: listItems(params) ?? [], subqueries: listItems(subqueries) ?? [] }
}

/** The same with symbolic indexes resolved for the query that it is added to. */
export function resolvedBuilt(query: ElixirMap, expr: Term, params: Term, subqueries: Term): BuiltExpr {
  return resolveBuilt(builtOf(expr, params, subqueries), query)
}

/** The place of a clause, as its macro wrote it into the call. */
export function placeOf(file: Term, line: Term): ClausePlace {
  return { file, line }
}
