import { raiseCompileError } from '#ecto/query/query-error.ts'
import { append, countBinds, fieldItems, queryStruct, withFields } from '#ecto/query/query-term.ts'
import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapHas, mapPut } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import type { BuiltExpr } from './dynamic.ts'
import { type ClausePlace, exprFields } from './filter.ts'

const QUALIFIERS = ['inner', 'inner_lateral', 'left', 'left_lateral', 'right', 'full', 'cross', 'cross_lateral']

/** Raises ArgumentError for a condition of a join that holds subqueries. */
export function withoutSubqueries(subqueries: readonly Term[]): void {
  if (subqueries.length > 0) raiseArgument("invalid expression for join `:on`, subqueries aren't supported")
}

/** The qualifier of a join, checked. */
export function joinQualifier(value: Term): Atom {
  if (value instanceof Atom && QUALIFIERS.includes(value.name)) return value
  const known = QUALIFIERS.map((name) => `\`:${name}\``).join(', ')
  return raiseArgument(`invalid join qualifier \`${inspect(value)}\`, accepted qualifiers are: ${known}`)
}

export interface Join {
  readonly qualifier: Atom
  readonly source: Term
  /** `{index, association}` or nil. */
  readonly assoc: Term
  /** The name, or nil. */
  readonly as: Term
  readonly prefix: Term
  readonly hints: Term
  /** A list. */
  readonly params: Term
}

/** Adds a join, whose condition is true until `setOn`. */
export function addJoin(query: ElixirMap, join: Join, place: ClausePlace): ElixirMap {
  const on = queryStruct('Ecto.Query.QueryExpr', { expr: true, ...place })
  const expr = queryStruct('Ecto.Query.JoinExpr', {
    qual: join.qualifier,
    source: join.source,
    assoc: join.assoc,
    as: join.as,
    prefix: join.prefix,
    params: join.params,
    hints: join.hints,
    on,
    ...place,
  })
  const named = join.as === null ? query : putAlias(query, join.as, countBinds(query))
  return append(named, 'joins', expr)
}

/** The query with a name for the source at that index. */
function putAlias(query: ElixirMap, name: Term, index: number): ElixirMap {
  const aliases = field(query, 'aliases') as ElixirMap
  if (mapHas(aliases, name)) raiseCompileError(`alias \`${inspect(name)}\` already exists`)
  return withFields(query, { aliases: mapPut(aliases, name, index) })
}

/** The query with the condition of its last join. */
export function setOn(query: ElixirMap, built: BuiltExpr, place: ClausePlace): ElixirMap {
  const joins = fieldItems(query, 'joins')
  const last = joins.at(-1) as ElixirMap
  withoutSubqueries(built.subqueries)
  const { expr, params } = exprFields(built)
  const on = queryStruct('Ecto.Query.QueryExpr', { expr, params, ...place })
  return withFields(query, { joins: listFrom([...joins.slice(0, -1), withFields(last, { on })]) })
}

/** `as:` of `from`. */
export function nameFrom(query: ElixirMap, name: Term): ElixirMap {
  if (name === null) return query
  const from = field(query, 'from') as ElixirMap
  const old = field(from, 'as')
  if (old !== null)
    raiseCompileError(`can't apply alias \`${inspect(name)}\`, binding in \`from\` is already aliased to \`${inspect(old)}\``)
  return putAlias(withFields(query, { from: withFields(from, { as: name }) }), name, 0)
}

/** `prefix:` of a table or schema: in place of the schema's own. */
export function setPrefix(query: ElixirMap, prefix: Term): ElixirMap {
  return withFields(query, { from: withFields(field(query, 'from') as ElixirMap, { prefix }) })
}

/** `prefix:` of `from` on a query. */
export function prefixFrom(query: ElixirMap, prefix: Term): ElixirMap {
  const old = field(field(query, 'from') as ElixirMap, 'prefix')
  if (old !== null) {
    raiseCompileError(`can't apply prefix \`${inspect(prefix)}\`, \`from\` is already prefixed to \`${inspect(old)}\``)
  }
  return setPrefix(query, prefix)
}

/** `hints:` of `from`, one or a list. */
export function hintFrom(query: ElixirMap, hints: Term): ElixirMap {
  const from = field(query, 'from') as ElixirMap
  const all = [...fieldItems(from, 'hints'), ...hintList(hints)]
  return withFields(query, { from: withFields(from, { hints: listFrom(all) }) })
}

/** The hints of a join: one may stand without a list, nil is none. */
export function hintList(hints: Term): readonly Term[] {
  return isList(hints) ? (listItems(hints) ?? []) : hints === null ? [] : [hints]
}
