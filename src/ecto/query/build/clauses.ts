import { raiseCompileError } from '#ecto/query/query-error.ts'
import { append, fieldItems, queryStruct, withFields } from '#ecto/query/query-term.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'
import type { BuiltExpr } from './dynamic.ts'
import { type ClausePlace, exprFields } from './filter.ts'

/** Adds an `order_by` or `group_by` clause. */
export function addBy(query: ElixirMap, name: 'order_bys' | 'group_bys', built: BuiltExpr, place: ClausePlace): ElixirMap {
  return append(query, name, byExpr(built, place))
}

/** The struct that `order_by`, `group_by` and `distinct` keep. */
export function byExpr(built: BuiltExpr, place: ClausePlace): ElixirMap {
  return queryStruct('Ecto.Query.ByExpr', { ...exprFields(built), ...place })
}

/** The query with its only `distinct`. */
export function setDistinct(query: ElixirMap, built: BuiltExpr, place: ClausePlace): ElixirMap {
  if (field(query, 'distinct') !== null) raiseCompileError('only one distinct expression is allowed in query')
  return withFields(query, { distinct: byExpr(built, place) })
}

/** The query with a limit in place of its old one. */
export function setLimit(query: ElixirMap, built: BuiltExpr, place: ClausePlace): ElixirMap {
  const { expr, params } = exprFields(built)
  return withFields(query, { limit: queryStruct('Ecto.Query.LimitExpr', { expr, params, ...place }) })
}

/** The query with this offset, in place of one it had. */
export function setOffset(query: ElixirMap, built: BuiltExpr, place: ClausePlace): ElixirMap {
  const { expr, params } = exprFields(built)
  return withFields(query, { offset: queryStruct('Ecto.Query.QueryExpr', { expr, params, ...place }) })
}

/** `with_ties`, which is a property of the limit. */
export function setWithTies(query: ElixirMap, value: Term): ElixirMap {
  const limit = field(query, 'limit')
  if (!(limit instanceof ElixirMap)) return raiseCompileError('`with_ties` can only be applied to queries containing a `limit`')
  if (typeof value !== 'boolean')
    raiseCompileError(`\`with_ties\` expression must evaluate to a boolean at runtime, got: \`${inspect(value)}\``)
  return withFields(query, { limit: withFields(limit, { with_ties: value }) })
}

/** Adds a named window. */
export function addWindow(query: ElixirMap, name: Atom, built: BuiltExpr, place: ClausePlace): ElixirMap {
  const windows = fieldItems(query, 'windows')
  if (windows.some((window) => (window as Tuple).items[0] === name)) raiseCompileError(`window with name ${name.name} is already defined`)
  return append(query, 'windows', tuple(name, byExpr(built, place)))
}

/** Adds a combination: `union`, `except_all` … */
export function addCombination(query: ElixirMap, kind: string, other: ElixirMap): ElixirMap {
  return append(query, 'combinations', tuple(atom(kind), other))
}

/** Adds a common table expression, or puts it in the place of the one of that name. */
export function addCte(query: ElixirMap, name: string, definition: Term, materialized: Term, operation: Term): ElixirMap {
  const options = materialized === null && operation === null ? NO_OPTIONS : cteOptions(materialized, operation)
  const entry = tuple(name, options, definition)
  const old = withCtes(query)
  const queries = listItems(mapGet(old, atom('queries')) ?? null) ?? []
  const others = queries.filter((item) => (item as Tuple).items[0] !== name)
  const place = queries.findIndex((item) => (item as Tuple).items[0] === name)
  const all = place < 0 ? [...queries, entry] : [...others.slice(0, place), entry, ...others.slice(place)]
  return withFields(query, { with_ctes: withFields(old, { queries: listFrom(all) }) })
}

function cteOptions(materialized: Term, operation: Term): ElixirMap {
  return mapFrom([
    [atom('materialized'), materialized],
    [atom('operation'), operation],
  ])
}

const NO_OPTIONS = cteOptions(null, null)

function withCtes(query: ElixirMap): ElixirMap {
  const ctes = field(query, 'with_ctes')
  return ctes instanceof ElixirMap ? ctes : queryStruct('Ecto.Query.WithExpr', {})
}

/** `recursive_ctes/2` */
export function setRecursive(query: ElixirMap, value: Term): ElixirMap {
  return withFields(query, { with_ctes: withFields(withCtes(query), { recursive: value }) })
}
