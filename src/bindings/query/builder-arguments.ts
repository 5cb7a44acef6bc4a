import type { BuiltExpr } from '#ecto/query/build/dynamic.ts'
import type { ClausePlace } from '#ecto/query/build/filter.ts'
import type { NativeFunction } from '#elixir/native.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'

/** A builder function whose first argument is a queryable. */
export type OnQuery = (step: (query: ElixirMap, ...args: Term[]) => ElixirMap) => NativeFunction

/** Expression, parameters and subqueries as the macros' code passes them. */
export function builtOf(expr: Term, params: Term, subqueries: Term): BuiltExpr {
  return { expr, params: listItems(params) ?? [], subqueries: listItems(subqueries) ?? [] }
}

export function placeOf(file: Term, line: Term): ClausePlace {
  return { file, line }
}
