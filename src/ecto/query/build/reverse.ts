import { fieldNode, sourceNode } from '#ecto/query/ast.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems, fromSchema, queryStruct, withFields } from '#ecto/query/query-term.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { list, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'
import { byExpr } from './clauses.ts'
import { interpolatedOrder } from './order.ts'

const NOWHERE = { file: null, line: null }

/** `first/2`: the query limited to one, ordered by `by` after its own order (nil: by its own order, else by primary key). */
export function first(query: ElixirMap, by: Term, schemas: SchemaRegistry): ElixirMap {
  return withFields(ordered(query, by, schemas), { limit: queryStruct('Ecto.Query.LimitExpr', { expr: 1 }) })
}

function ordered(query: ElixirMap, by: Term, schemas: SchemaRegistry): ElixirMap {
  const orders = fieldItems(query, 'order_bys')
  if (by !== null) return withFields(query, { order_bys: listFrom([...orders, byExpr(interpolatedOrder(query, 'order_by', by), NOWHERE)]) })
  if (orders.length > 0) return query
  return orderByKeys(query, schemas)
}

function orderByKeys(query: ElixirMap, schemas: SchemaRegistry): ElixirMap {
  const keys = primaryKey(query, schemas).map((key) => tuple(atom('asc'), fieldNode(sourceNode(0), atom(key))))
  return withFields(query, { order_bys: list(queryStruct('Ecto.Query.ByExpr', { expr: listFrom(keys) })) })
}

/** The primary key of the query's schema; raises when it has none. */
function primaryKey(query: ElixirMap, schemas: SchemaRegistry): readonly string[] {
  const module = fromSchema(query)
  const schema = module === null ? undefined : schemas.find(module)
  return schema?.primaryKey ?? raiseQueryError(query, 'expected a from expression with a schema')
}

/** `reverse_order/1` */
export function reverseOrder(query: ElixirMap, schemas: SchemaRegistry): ElixirMap {
  const orders = fieldItems(query, 'order_bys') as readonly ElixirMap[]
  if (orders.length === 0) return reverseOrder(orderByKeys(query, schemas), schemas)
  const reversed = orders.map((order) => withFields(order, { expr: listFrom((listItems(field(order, 'expr')) ?? []).map(reversePair)) }))
  return withFields(query, { order_bys: listFrom(reversed) })
}

const OPPOSITE: Readonly<Record<string, string>> = {
  asc: 'desc',
  desc: 'asc',
  asc_nulls_last: 'desc_nulls_first',
  asc_nulls_first: 'desc_nulls_last',
  desc_nulls_last: 'asc_nulls_first',
  desc_nulls_first: 'asc_nulls_last',
}

function reversePair(pair: Term): Term {
  const [direction, expr] = (pair as Tuple).items as [Atom, Term]
  return tuple(atom(OPPOSITE[direction.name] ?? direction.name), expr)
}
