import { resolveIndexes } from '#ecto/query/build/bind-index.ts'
import { addCte, setDistinct, setLimit, setOffset, setWithTies } from '#ecto/query/build/clauses.ts'
import { addFilter, type Filter, interpolatedFilter } from '#ecto/query/build/filter.ts'
import { addJoin, hintFrom, hintList, joinQualifier, nameFrom, prefixFrom, setOn, setPrefix } from '#ecto/query/build/join.ts'
import { addByClause, interpolatedGroup, interpolatedOrder } from '#ecto/query/build/order.ts'
import { addPreloads, splitDynamics } from '#ecto/query/build/preload.ts'
import { interpolatedSelection, mergeSelect, type Selection, setSelect, takeMap } from '#ecto/query/build/select.ts'
import { addUpdate, interpolatedUpdate } from '#ecto/query/build/update.ts'
import { resolvedWindow } from '#ecto/query/build/window.ts'
import { fieldItems, queryStruct, withFields } from '#ecto/query/query-term.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import { placeOf, resolvedBuilt } from './builder-arguments.ts'

/** A clause as a function of the query: run by the program, or by the macro when the query is known but for values. */
export interface ClauseStep {
  readonly apply: (query: ElixirMap, ...args: Term[]) => ElixirMap
  /** How many of the last arguments it only puts in their places: they may be known later. */
  readonly late: number
}

type Apply = (query: ElixirMap, ...args: never[]) => ElixirMap

function step(apply: Apply, late = 0): ClauseStep {
  return { apply: apply as ClauseStep['apply'], late }
}

/** By name and arity, the query counted. */
export const CLAUSE_STEPS: Readonly<Record<string, ClauseStep>> = {
  'name_from/2': step(nameFrom),
  'prefix_from/2': step(prefixFrom, 1),
  'set_prefix/2': step(setPrefix, 1),
  'hint_from/2': step(hintFrom),
  'join/10': step(join, 3),
  'on/6': step(
    (query, file: Term, line: Term, expr: Term, params: Term, subqueries: Term) =>
      setOn(query, resolvedBuilt(query, expr, params, subqueries), placeOf(file, line)),
    3,
  ),
  'on_interpolated/4': step((query, value: Term, file: Term, line: Term) =>
    setOn(query, interpolatedFilter(query, 'on', value, fieldItems(query, 'joins').length), placeOf(file, line)),
  ),
  'filter/8': step(
    (query, filter: Atom, op: Term, file: Term, line: Term, expr: Term, params: Term, subqueries: Term) =>
      addFilter(query, filter.name as Filter, op, resolvedBuilt(query, expr, params, subqueries), placeOf(file, line)),
    3,
  ),
  'filter_interpolated/6': step((query, filter: Atom, op: Term, value: Term, file: Term, line: Term) =>
    addFilter(query, filter.name as Filter, op, interpolatedFilter(query, filter.name, value), placeOf(file, line)),
  ),
  'by/7': step(
    (query, clause: Atom, file: Term, line: Term, expr: Term, params: Term, subqueries: Term) =>
      addByClause(query, clause.name, resolvedBuilt(query, expr, params, subqueries), placeOf(file, line)),
    3,
  ),
  'by_interpolated/5': step((query, clause: Atom, value: Term, file: Term, line: Term) => {
    const { name } = clause
    const built = name === 'group_by' ? interpolatedGroup(query, name, value) : interpolatedOrder(query, 'order_by', value)
    return addByClause(query, name, built, placeOf(file, line))
  }),
  'distinct/6': step(
    (query, file: Term, line: Term, expr: Term, params: Term, subqueries: Term) =>
      setDistinct(query, resolvedBuilt(query, expr, params, subqueries), placeOf(file, line)),
    3,
  ),
  'distinct_interpolated/4': step((query, value: Term, file: Term, line: Term) => {
    const built = typeof value === 'boolean' ? { expr: value, params: [], subqueries: [] } : interpolatedOrder(query, 'distinct', value)
    return setDistinct(query, built, placeOf(file, line))
  }),
  'limit/6': step(
    (query, file: Term, line: Term, expr: Term, params: Term, subqueries: Term) =>
      setLimit(query, resolvedBuilt(query, expr, params, subqueries), placeOf(file, line)),
    3,
  ),
  'offset/6': step(
    (query, file: Term, line: Term, expr: Term, params: Term, subqueries: Term) =>
      setOffset(query, resolvedBuilt(query, expr, params, subqueries), placeOf(file, line)),
    3,
  ),
  'with_ties/2': step(setWithTies),
  'window/9': step(resolvedWindow, 2),
  'select/9': step(select, 2),
  'select_interpolated/5': step((query, clause: Atom, value: Term, file: Term, line: Term) =>
    applySelection(query, clause, interpolatedSelection(query, value), file, line),
  ),
  'update/6': step(
    (query, file: Term, line: Term, expr: Term, params: Term, subqueries: Term) =>
      addUpdate(query, resolvedBuilt(query, expr, params, subqueries), placeOf(file, line)),
    2,
  ),
  'update_interpolated/4': step((query, updates: Term, file: Term, line: Term) =>
    addUpdate(query, interpolatedUpdate(query, updates), placeOf(file, line)),
  ),
  'preload/3': step((query, preloads: Term, assocs: Term) => {
    const flat = (listItems(preloads) ?? []).flatMap((item) => (isList(item) ? (listItems(item) ?? []) : [item]))
    const resolved = (listItems(assocs) ?? []).map((assoc) => resolveIndexes(assoc, query))
    const split = splitDynamics(query, flat)
    return addPreloads(query, split.preloads, [...split.assocs, ...resolved])
  }),
  'lock/2': step((query, lock: Term) => withFields(query, { lock: resolveIndexes(lock, query) })),
  'cte_fragment/9': step(
    (query, name: Term, materialized: Term, operation: Term, file: Term, line: Term, expr: Term, params: Term) =>
      addCte(query, String(name), queryStruct('Ecto.Query.QueryExpr', { expr, params, file, line }), materialized, operation),
    3,
  ),
}

function join(
  query: ElixirMap,
  qualifier: Term,
  assoc: Term,
  as: Term,
  hints: Term,
  file: Term,
  line: Term,
  source: Term,
  prefix: Term,
  params: Term,
): ElixirMap {
  const added = {
    qualifier: joinQualifier(qualifier),
    source,
    assoc: resolveIndexes(assoc, query),
    as,
    prefix,
    hints: listFrom(hintList(hints)),
    params,
  }
  return addJoin(query, added, placeOf(file, line))
}

const SELECTED = atom('@selected')

function select(
  query: ElixirMap,
  clause: Atom,
  expr: Term,
  take: Term,
  names: Term,
  file: Term,
  line: Term,
  params: Term,
  subqueries: Term,
): ElixirMap {
  const selection: Selection = {
    ...resolvedBuilt(query, expr, params, subqueries),
    take: takeMap((listItems(take) ?? []).map((pair) => takenAt(pair as Tuple, query))),
    aliases: mapFrom((listItems(names) ?? []).map((name) => [name, SELECTED] as const)),
  }
  return applySelection(query, clause, selection, file, line)
}

function applySelection(query: ElixirMap, clause: Atom, selection: Selection, file: Term, line: Term): ElixirMap {
  const place = placeOf(file, line)
  return clause.name === 'select' ? setSelect(query, selection, place) : mergeSelect(query, selection, place)
}

function takenAt(pair: Tuple, query: ElixirMap): readonly [Term, Term] {
  const [index, taken] = pair.items as [Term, Term]
  return [resolveIndexes(index, query), taken]
}
