import { callNode, fieldNode, paramNode, sourceNode } from '#ecto/query/ast.ts'
import { append, queryStruct } from '#ecto/query/query-term.ts'
import { atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { resolveIndexes, resolveParam } from './bind-index.ts'
import { type BuiltExpr, expandDynamic, isDynamic } from './dynamic.ts'

export type Filter = 'where' | 'having'

/** The place of a clause in the source. */
export interface ClausePlace {
  readonly file: Term
  readonly line: Term
}

/** Adds a condition; `true` adds none. */
export function addFilter(query: ElixirMap, filter: Filter, op: Term, built: BuiltExpr, place: ClausePlace): ElixirMap {
  if (built.expr === true) return query
  return append(query, `${filter}s`, queryStruct('Ecto.Query.BooleanExpr', { op, ...exprFields(built), ...place }))
}

/** `expr`, `params` and `subqueries` as the structs of a query hold them. */
export function exprFields(built: BuiltExpr): { expr: Term; params: Term; subqueries: Term } {
  return { expr: built.expr, params: listFrom(built.params), subqueries: listFrom(built.subqueries) }
}

/** Symbolic indexes of a built expression resolved for the query it is added to. */
export function resolveBuilt(built: BuiltExpr, query: ElixirMap): BuiltExpr {
  return {
    expr: resolveIndexes(built.expr, query),
    params: built.params.map((param) => resolveParam(param, query)),
    subqueries: built.subqueries,
  }
}

/** What `where: ^value` adds: a boolean, a keyword list of fields that are equal to values, or a dynamic. */
export function interpolatedFilter(query: ElixirMap, filter: string, value: Term, index = 0): BuiltExpr {
  if (typeof value === 'boolean') return { expr: value, params: [], subqueries: [] }
  if (isDynamic(value)) return expandDynamic(value, query)
  if (value === EMPTY_LIST) return { expr: true, params: [], subqueries: [] }
  const pairs = keywordPairs(value)
  if (pairs === undefined)
    return raiseArgument(`expected a keyword list or dynamic expression in \`${filter}\`, got: \`${inspect(value)}\``)
  const params = pairs.map(([name, item]) => tuple(notNil(name, item), tuple(index, atom(name))))
  const comparisons = pairs.map(([name], i) => callNode('==', [fieldNode(sourceNode(index), atom(name)), paramNode(i)]))
  return { expr: conjunction(comparisons), params, subqueries: [] }
}

function notNil(name: string, value: Term): Term {
  if (value !== null) return value
  return raiseArgument(
    `nil given for :${name}. Comparison with nil is forbidden as it is unsafe. Instead write a query with is_nil/1, for example: is_nil(s.${name})`,
  )
}

/** `a and b and c`; true when there is none. */
export function conjunction(exprs: readonly Term[]): Term {
  const [first, ...rest] = exprs
  return first === undefined ? true : rest.reduce((all, expr) => callNode('and', [all, expr]), first)
}
