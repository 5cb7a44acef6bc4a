import type { EctoSession } from '#bindings/ecto-session.ts'
import { resolveIndexes } from '#ecto/query/build/bind-index.ts'
import { addBy, addCombination, addCte, setDistinct, setLimit, setOffset, setWithTies } from '#ecto/query/build/clauses.ts'
import { type BuiltExpr, buildDynamic } from '#ecto/query/build/dynamic.ts'
import { addFilter, type ClausePlace, type Filter, interpolatedFilter, resolveBuilt } from '#ecto/query/build/filter.ts'
import { addJoin, hintFrom, hintList, joinQualifier, nameFrom, prefixFrom, setOn, setPrefix } from '#ecto/query/build/join.ts'
import { interpolatedGroup, interpolatedOrder } from '#ecto/query/build/order.ts'
import { addPreloads } from '#ecto/query/build/preload.ts'
import { queryFrom, toQuery } from '#ecto/query/build/to-query.ts'
import { addUpdate, interpolatedUpdate } from '#ecto/query/build/update.ts'
import { resolvedWindow } from '#ecto/query/build/window.ts'
import { queryStruct, withFields } from '#ecto/query/query-term.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import type { Atom } from '#terms/atom.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import { builtOf, type OnQuery, placeOf } from './builder-arguments.ts'
import { checkFunctions } from './builder-checks.ts'
import { selectFunctions } from './builder-select.ts'

/** The functions that the code of the query macros calls; not for use by hand. */
export function createBuilderModule(session: EctoSession): NativeModule {
  const onQuery: OnQuery = (step) =>
    effect(function* (queryable: Term, ...args: Term[]) {
      return step(yield* toQuery(queryable, session.schemas), ...args)
    })
  return {
    name: 'Ecto.Query.Builder',
    functions: {
      ...sourceFunctions(session, onQuery),
      ...filterFunctions(onQuery),
      ...orderFunctions(onQuery),
      ...selectFunctions(onQuery),
      ...compositionFunctions(session, onQuery),
      ...checkFunctions(session),
    },
  }
}

function sourceFunctions(session: EctoSession, onQuery: OnQuery): NativeModule['functions'] {
  return {
    'from/1': onQuery((query) => query),
    'from/3': effect(function* (queryable: Term, file: Term, line: Term) {
      const query = yield* toQuery(queryable, session.schemas)
      return queryable === query ? query : placed(query, file, line)
    }),
    'from_expr/4': pure((source: Term, params: Term, file: Term, line: Term) => placed(fromSource(source, params), file, line)),
    'from_values/3': pure((values: Tuple, file: Term, line: Term) =>
      placed(fromSource(values.items[0] as Term, values.items[1] as Term), file, line),
    ),
    'name_from/2': onQuery((query, name) => nameFrom(query, name as Term)),
    'prefix_from/2': onQuery((query, prefix) => prefixFrom(query, prefix as Term)),
    'set_prefix/2': onQuery((query, prefix) => setPrefix(query, prefix as Term)),
    'hint_from/2': onQuery((query, hints) => hintFrom(query, hints as Term)),
    'join/10': onQuery((query, ...args) => {
      const [qualifier, source, assoc, as, prefix, hints, params, file, line] = args as [
        Term,
        Term,
        Term,
        Term,
        Term,
        Term,
        Term,
        Term,
        Term,
      ]
      const join = {
        qualifier: joinQualifier(qualifier),
        source,
        assoc: resolveIndexes(assoc, query),
        as,
        prefix,
        hints: listFrom(hintList(hints)),
        params: listItems(params) ?? [],
      }
      return addJoin(query, join, placeOf(file, line))
    }),
    'on/6': onQuery((query, expr, params, subqueries, file, line) =>
      setOn(query, resolveBuilt(builtOf(expr as Term, params as Term, subqueries as Term), query), placeOf(file as Term, line as Term)),
    ),
    'on_interpolated/4': onQuery((query, value, file, line) =>
      setOn(query, interpolatedFilter(query, 'on', value as Term, lastIndex(query)), placeOf(file as Term, line as Term)),
    ),
  }
}

function lastIndex(query: ElixirMap): number {
  return listItems(field(query, 'joins'))?.length ?? 0
}

function fromSource(source: Term, params: Term): ElixirMap {
  const query = queryFrom(source)
  return withFields(query, { from: withFields(field(query, 'from') as ElixirMap, { params }) })
}

function placed(query: ElixirMap, file: Term, line: Term): ElixirMap {
  return withFields(query, { from: withFields(field(query, 'from') as ElixirMap, { file, line }) })
}

function filterFunctions(onQuery: OnQuery): NativeModule['functions'] {
  return {
    'filter/8': onQuery((query, filter, op, expr, params, subqueries, file, line) => {
      const built = resolveBuilt(builtOf(expr as Term, params as Term, subqueries as Term), query)
      return addFilter(query, (filter as Atom).name as Filter, op as Term, built, placeOf(file as Term, line as Term))
    }),
    'filter_interpolated/6': onQuery((query, filter, op, value, file, line) => {
      const name = (filter as Atom).name as Filter
      return addFilter(query, name, op as Term, interpolatedFilter(query, name, value as Term), placeOf(file as Term, line as Term))
    }),
  }
}

function orderFunctions(onQuery: OnQuery): NativeModule['functions'] {
  return {
    'by/7': onQuery((query, clause, expr, params, subqueries, file, line) =>
      addByClause(
        query,
        (clause as Atom).name,
        resolveBuilt(builtOf(expr as Term, params as Term, subqueries as Term), query),
        placeOf(file as Term, line as Term),
      ),
    ),
    'by_interpolated/5': onQuery((query, clause, value, file, line) => {
      const { name } = clause as Atom
      const built =
        name === 'group_by' ? interpolatedGroup(query, name, value as Term) : interpolatedOrder(query, 'order_by', value as Term)
      return addByClause(query, name, built, placeOf(file as Term, line as Term))
    }),
    'distinct/6': onQuery((query, expr, params, subqueries, file, line) =>
      setDistinct(
        query,
        resolveBuilt(builtOf(expr as Term, params as Term, subqueries as Term), query),
        placeOf(file as Term, line as Term),
      ),
    ),
    'distinct_interpolated/4': onQuery((query, value, file, line) => {
      const built =
        typeof value === 'boolean' ? { expr: value, params: [], subqueries: [] } : interpolatedOrder(query, 'distinct', value as Term)
      return setDistinct(query, built, placeOf(file as Term, line as Term))
    }),
    'limit/6': onQuery((query, expr, params, subqueries, file, line) =>
      setLimit(query, resolveBuilt(builtOf(expr as Term, params as Term, subqueries as Term), query), placeOf(file as Term, line as Term)),
    ),
    'offset/6': onQuery((query, expr, params, subqueries, file, line) =>
      setOffset(query, resolveBuilt(builtOf(expr as Term, params as Term, subqueries as Term), query), placeOf(file as Term, line as Term)),
    ),
    'with_ties/2': onQuery((query, value) => setWithTies(query, value as Term)),
    'window/9': onQuery((query, name, ...rest) => resolvedWindow(query, name as Atom, rest as Term[])),
  }
}

function addByClause(query: ElixirMap, clause: string, built: BuiltExpr, place: ClausePlace): ElixirMap {
  if (clause === 'group_by') return addBy(query, 'group_bys', built, place)
  if (clause === 'order_by') return addBy(query, 'order_bys', built, place)
  const prepended = addBy(withFields(query, { order_bys: listFrom([]) }), 'order_bys', built, place)
  return withFields(query, {
    order_bys: listFrom([...(listItems(field(prepended, 'order_bys')) ?? []), ...(listItems(field(query, 'order_bys')) ?? [])]),
  })
}

function compositionFunctions(session: EctoSession, onQuery: OnQuery): NativeModule['functions'] {
  return {
    'update/6': onQuery((query, expr, params, subqueries, file, line) =>
      addUpdate(query, resolveBuilt(builtOf(expr as Term, params as Term, subqueries as Term), query), placeOf(file as Term, line as Term)),
    ),
    'update_interpolated/4': onQuery((query, updates, file, line) =>
      addUpdate(query, interpolatedUpdate(query, updates as Term), placeOf(file as Term, line as Term)),
    ),
    'preload/3': onQuery((query, preloads, assocs) => {
      const flat = (listItems(preloads as Term) ?? []).flatMap((item) => (isList(item) ? (listItems(item) ?? []) : [item]))
      return addPreloads(
        query,
        flat,
        (listItems(assocs as Term) ?? []).map((assoc) => resolveIndexes(assoc, query)),
      )
    }),
    'lock/2': onQuery((query, lock) => withFields(query, { lock: resolveIndexes(lock as Term, query) })),
    'combination/3': effect(function* (queryable: Term, kind: Atom, other: Term) {
      const query = yield* toQuery(queryable, session.schemas)
      return addCombination(query, kind.name, yield* toQuery(other, session.schemas))
    }),
    'cte/5': effect(function* (queryable: Term, name: Term, definition: Term, materialized: Term, operation: Term) {
      const query = yield* toQuery(queryable, session.schemas)
      return addCte(query, String(name), yield* toQuery(definition, session.schemas), materialized, operation)
    }),
    'cte_fragment/9': onQuery((query, ...args) => {
      const [name, expr, params, , materialized, operation, file, line] = args as [Term, Term, Term, Term, Term, Term, Term, Term]
      return addCte(query, String(name), queryStruct('Ecto.Query.QueryExpr', { expr, params, file, line }), materialized, operation)
    }),
    'dynamic/6': pure((expr: Term, params: Term, subqueries: Term, binding: Term, file: Term, line: Term) =>
      buildDynamic(builtOf(expr, params, subqueries), binding, file, line),
    ),
  }
}
