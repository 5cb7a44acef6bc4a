import { fieldNode, sourceNode } from '#ecto/query/ast.ts'
import { fieldItems, withFields } from '#ecto/query/query-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { addBy, byExpr } from './clauses.ts'
import { type BuiltExpr, expandDynamic, isDynamic } from './dynamic.ts'
import type { ClausePlace } from './filter.ts'

/** Adds a `group_by`, an `order_by`, or one that comes before those that are there. */
export function addByClause(query: ElixirMap, clause: string, built: BuiltExpr, place: ClausePlace): ElixirMap {
  if (clause === 'group_by') return addBy(query, 'group_bys', built, place)
  if (clause === 'order_by') return addBy(query, 'order_bys', built, place)
  return withFields(query, { order_bys: listFrom([byExpr(built, place), ...fieldItems(query, 'order_bys')]) })
}

const DIRECTIONS = ['asc', 'asc_nulls_last', 'asc_nulls_first', 'desc', 'desc_nulls_last', 'desc_nulls_first']

/** An interpolated direction, checked. */
export function direction(value: Term, clause: string): Atom {
  if (value instanceof Atom && DIRECTIONS.includes(value.name)) return value
  const known = DIRECTIONS.map((name) => `:${name}`).join(', ')
  return raiseArgument(`expected one of ${known} in \`${clause}\`, got: \`${inspect(value)}\``)
}

/** What `order_by: ^value` and `distinct: ^value` stand for: a field, a dynamic, or a list of them with directions. */
export function interpolatedOrder(query: ElixirMap, clause: string, value: Term): BuiltExpr {
  let built: BuiltExpr = { expr: null, params: [], subqueries: [] }
  const orderings = itemsOf(value).map((item) => {
    const pair = item instanceof Tuple && item.items.length === 2 ? item.items : undefined
    const known = pair !== undefined && pair[0] instanceof Atom && DIRECTIONS.includes(pair[0].name)
    const [by, expr] = known ? (pair as [Term, Term]) : [atom('asc'), item]
    built = appendBy(query, expr, built, () => raiseOrder(clause, pair === undefined || known ? expr : item, value))
    return tuple(by, built.expr)
  })
  return { ...built, expr: listFrom(orderings) }
}

function raiseOrder(clause: string, item: Term, value: Term): never {
  const shown = isList(value) ? item : value
  return raiseArgument(
    `\`${clause}\` interpolated on root expects a field or a keyword list with the direction as keys and fields or dynamics as values, got: \`${inspect(shown)}\``,
  )
}

/** What `group_by: ^value` and `partition_by: ^value` stand for: a field, a dynamic, or a list of them. */
export function interpolatedGroup(query: ElixirMap, clause: string, value: Term, before?: BuiltExpr): BuiltExpr {
  let built: BuiltExpr = before ?? { expr: null, params: [], subqueries: [] }
  const exprs = itemsOf(value).map((item) => {
    built = appendBy(query, item, built, () => {
      raiseArgument(`expected a list of fields and dynamics in \`${clause}\`, got: \`${inspect(value)}\``)
    })
    return built.expr
  })
  return { ...built, expr: listFrom(exprs) }
}

function itemsOf(value: Term): readonly Term[] {
  return isList(value) ? (listItems(value) ?? []) : [value]
}

function appendBy(query: ElixirMap, item: Term, before: BuiltExpr, invalid: () => never): BuiltExpr {
  if (isDynamic(item)) return expandDynamic(item, query, before)
  if (!(item instanceof Atom)) return invalid()
  return { ...before, expr: fieldNode(sourceNode(0), item) }
}
