import { invariant } from '#base/invariant.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { field, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

type Fields = Readonly<Record<string, Term>>

/** The structs that a query is made of, with their fields' defaults in the order of definition. */
export const QUERY_STRUCTS = {
  'Ecto.Query': {
    prefix: null,
    sources: null,
    from: null,
    joins: EMPTY_LIST,
    aliases: EMPTY_MAP,
    wheres: EMPTY_LIST,
    select: null,
    order_bys: EMPTY_LIST,
    limit: null,
    offset: null,
    group_bys: EMPTY_LIST,
    combinations: EMPTY_LIST,
    updates: EMPTY_LIST,
    havings: EMPTY_LIST,
    preloads: EMPTY_LIST,
    assocs: EMPTY_LIST,
    distinct: null,
    lock: null,
    windows: EMPTY_LIST,
    with_ctes: null,
  },
  'Ecto.Query.FromExpr': { source: null, file: null, line: null, as: null, prefix: null, params: EMPTY_LIST, hints: EMPTY_LIST },
  'Ecto.Query.JoinExpr': {
    qual: null,
    source: null,
    on: null,
    file: null,
    line: null,
    assoc: null,
    as: null,
    ix: null,
    prefix: null,
    params: EMPTY_LIST,
    hints: EMPTY_LIST,
  },
  'Ecto.Query.QueryExpr': { expr: null, file: null, line: null, params: EMPTY_LIST },
  'Ecto.Query.BooleanExpr': { op: null, expr: null, file: null, line: null, params: EMPTY_LIST, subqueries: EMPTY_LIST },
  'Ecto.Query.ByExpr': { expr: null, file: null, line: null, params: EMPTY_LIST, subqueries: EMPTY_LIST },
  'Ecto.Query.LimitExpr': { expr: null, file: null, line: null, with_ties: false, params: EMPTY_LIST },
  'Ecto.Query.SelectExpr': {
    expr: null,
    file: null,
    line: null,
    fields: null,
    params: EMPTY_LIST,
    take: EMPTY_MAP,
    subqueries: EMPTY_LIST,
    aliases: EMPTY_MAP,
  },
  'Ecto.Query.WithExpr': { recursive: false, queries: EMPTY_LIST },
  'Ecto.Query.Tagged': { tag: null, value: null, type: null },
  'Ecto.Query.Values': { types: null, num_rows: null, params: null },
  'Ecto.Query.DynamicExpr': { fun: null, binding: null, file: null, line: null },
  'Ecto.SubQuery': { query: null, params: null, select: null, cache: null },
} as const satisfies Readonly<Record<string, Fields>>

export type QueryStruct = keyof typeof QUERY_STRUCTS

/** The structs with all fields at their defaults; a struct with other fields is made from its own, which costs less than anew. */
const DEFAULTS: ReadonlyMap<QueryStruct, ElixirMap> = new Map(
  Object.entries(QUERY_STRUCTS).map(([name, fields]) => [name as QueryStruct, struct(moduleAtom(name), fields)]),
)

/** A struct of a query with these fields, the others at their defaults. */
export function queryStruct(name: QueryStruct, fields: Fields): ElixirMap {
  return withFields(DEFAULTS.get(name) ?? struct(moduleAtom(name), QUERY_STRUCTS[name]), fields)
}

/** `%Ecto.Query{}` */
export const EMPTY_QUERY = queryStruct('Ecto.Query', {})

/** The struct with some fields changed. */
export function withFields(value: ElixirMap, fields: Fields): ElixirMap {
  const values = value.values.slice()
  for (const name in fields) {
    const place = value.keys.indexOf(atom(name))
    invariant(place >= 0, `a struct without the field ${name}`)
    values[place] = fields[name] ?? null
  }
  return new ElixirMap(value.keys, values)
}

/** The elements of a list field of a struct. */
export function fieldItems(value: ElixirMap, name: string): readonly Term[] {
  return listItems(field(value, name)) ?? []
}

/** The struct with one more element at the end of a list field. */
export function append(value: ElixirMap, name: string, item: Term): ElixirMap {
  return withFields(value, { [name]: listFrom([...fieldItems(value, name), item]) })
}

/** How many sources a query has. */
export function countBinds(query: ElixirMap): number {
  return 1 + fieldItems(query, 'joins').length
}

/** The schema module of a query's first source, nil when it has none. */
export function fromSchema(query: ElixirMap): Atom | null {
  const from = field(query, 'from')
  if (from === null) return null
  const source = field(from as ElixirMap, 'source')
  if (!isTuple(source, 2)) return null
  const schema = source.items[1]
  return schema instanceof Atom ? schema : null
}
