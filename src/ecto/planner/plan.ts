import { callParts, sourceNode } from '#ecto/query/ast.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems, queryStruct, withFields } from '#ecto/query/query-term.ts'
import { type Atom, atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import { expandJoins } from './expand-joins.ts'
import { inSubquery } from './in-subquery.ts'
import { planSource } from './plan-source.ts'
import type { QueryOperation } from './planned-query.ts'
import type { PlanCte, PlannerContext, PlanPlace, PlanSource, QueryPlan, SubqueryPlan } from './query-plan.ts'
import { subqueryShape } from './subquery-shape.ts'

/** Plans a query: sources, association joins, common table expressions, combinations and subqueries; adds the select that is left out. */
export function* planQuery(given: ElixirMap, operation: QueryOperation, place: PlanPlace, context: PlannerContext): Effect<QueryPlan> {
  const prefixed = field(given, 'prefix') === null ? withFields(given, { prefix: place.prefix }) : given
  const selecting = place.selects ? ensureSelect(prefixed) : prefixed
  if (field(selecting, 'from') === null) raiseQueryError(selecting, 'query must have a from expression')
  const expanded = expandJoins(selecting, context)
  return yield* planExpanded(expanded.term, expanded.joinIndexes, operation, place, context)
}

function ensureSelect(query: ElixirMap): ElixirMap {
  if (field(query, 'select') !== null) return query
  const from = field(query, 'from')
  const source = from instanceof ElixirMap ? field(from, 'source') : null
  if (isTuple(source, 2) && source.items[1] === null)
    raiseQueryError(query, 'queries that do not have a schema need to explicitly pass a :select clause')
  if (callParts(source)?.name === 'fragment') raiseQueryError(query, 'queries from a fragment need to explicitly pass a :select clause')
  return withFields(query, { select: queryStruct('Ecto.Query.SelectExpr', { expr: sourceNode(0) }) })
}

function* planExpanded(
  expanded: ElixirMap,
  joinIndexes: readonly number[],
  operation: QueryOperation,
  place: PlanPlace,
  context: PlannerContext,
): Effect<QueryPlan> {
  const sources: PlanSource[] = []
  const subqueries = new Map<ElixirMap, readonly SubqueryPlan[]>()
  const ctes: PlanCte[] = []
  const combinations: { kind: string; plan: QueryPlan }[] = []
  const plan = {
    context,
    operation,
    term: expanded,
    sources,
    joinIndexes,
    parent: place.parent,
    aliasPrefix: place.aliasPrefix,
    ctes,
    combinations,
    subqueries,
    positions: new Map(),
  }
  const inner: PlanPlace = { parent: plan, aliasPrefix: `s${place.aliasPrefix}`, prefix: field(expanded, 'prefix'), selects: true }
  ctes.push(...(yield* planCtes(expanded, inner, context)))
  const from = field(expanded, 'from') as ElixirMap
  const plannedFrom = yield* planSource(from, expanded, inner, context)
  sources[0] = plannedFrom.source
  plan.term = withFields(plan.term, { from: plannedFrom.clause })
  const joins: Term[] = []
  for (const [i, join] of fieldItems(expanded, 'joins').entries()) {
    const planned = yield* planSource(join as ElixirMap, plan.term, inner, context)
    sources[joinIndexes[i] ?? i + 1] = planned.source
    joins.push(planned.clause)
  }
  plan.term = withFields(plan.term, { joins: listFrom(joins) })
  yield* planCombinations(plan, combinations, { ...place, prefix: field(expanded, 'prefix') }, context)
  yield* planClauses(plan, subqueries, inner, context)
  return plan
}

function* planCtes(query: ElixirMap, inner: PlanPlace, context: PlannerContext): Effect<PlanCte[]> {
  const withCtes = field(query, 'with_ctes')
  const entries = withCtes instanceof ElixirMap ? (listItems(mapGet(withCtes, atom('queries')) ?? null) ?? []) : []
  const planned: PlanCte[] = []
  for (const entry of entries) {
    const [name, options, definition] = (entry as Tuple).items as [string, ElixirMap, ElixirMap]
    const materialized = mapGet(options, atom('materialized'))
    planned.push({
      name,
      materialized: typeof materialized === 'boolean' ? materialized : null,
      body: isStruct(definition, 'Ecto.Query')
        ? { kind: 'query', plan: yield* planCte(definition, operationOf(mapGet(options, atom('operation'))), inner, context) }
        : { kind: 'fragment', clause: definition },
    })
  }
  return planned
}

function operationOf(operation: Term | undefined): QueryOperation {
  const name = operation !== undefined && isAtom(operation) && operation !== null ? (operation as Atom).name : 'all'
  return name === 'update_all' || name === 'delete_all' ? name : 'all'
}

function* planCte(query: ElixirMap, operation: QueryOperation, inner: PlanPlace, context: PlannerContext): Effect<SubqueryPlan> {
  const place = { ...inner, parent: null, selects: operation === 'all' }
  return yield* planInner(query, operation, place, true, context)
}

/** Plans a query that gives columns to another; `asSource` when it stands where a table does. */
export function* planInner(
  query: ElixirMap,
  operation: QueryOperation,
  place: PlanPlace,
  asSource: boolean,
  context: PlannerContext,
): Effect<SubqueryPlan> {
  const plan = yield* planQuery(query, operation, place, context)
  if (place.parent !== null && (fieldItems(plan.term, 'preloads').length > 0 || fieldItems(plan.term, 'assocs').length > 0))
    raiseQueryError(plan.term, 'cannot preload associations in subquery')
  if (field(plan.term, 'select') === null) return { plan, shape: { kind: 'map', module: null, origin: null, fields: [] } }
  const { shape, select } = subqueryShape(plan, asSource)
  return { plan: { ...plan, term: withFields(plan.term, { select }), subqueries: moved(plan.subqueries, plan.term, select) }, shape }
}

/** The subqueries of the old select belong to the new one. */
function moved(subqueries: QueryPlan['subqueries'], old: ElixirMap, select: ElixirMap): QueryPlan['subqueries'] {
  const of = subqueries.get(field(old, 'select') as ElixirMap)
  return of === undefined ? subqueries : new Map([...subqueries, [select, of] as const])
}

function* planCombinations(
  plan: { readonly term: ElixirMap },
  combinations: { kind: string; plan: QueryPlan }[],
  place: PlanPlace,
  context: PlannerContext,
): Effect<void> {
  for (const combination of fieldItems(plan.term, 'combinations')) {
    const [kind, query] = (combination as Tuple).items as [Atom, ElixirMap]
    combinations.push({ kind: kind.name, plan: yield* planQuery(query, 'all', { ...place, selects: true }, context) })
  }
}

/** Plans the subqueries of expressions; the query's term then holds them as planned, which messages print. */
function* planClauses(
  plan: { term: ElixirMap },
  subqueries: Map<ElixirMap, readonly SubqueryPlan[]>,
  inner: PlanPlace,
  context: PlannerContext,
): Effect<void> {
  const replace = function* (clause: Term): Effect<Term> {
    if (!(clause instanceof ElixirMap)) return clause
    const given = listItems(mapGet(clause, atom('subqueries')) ?? null) ?? []
    if (given.length === 0) return clause
    const planned: SubqueryPlan[] = []
    for (const subquery of given) {
      const query = yield* toQuery(isStruct(subquery, 'Ecto.SubQuery') ? field(subquery, 'query') : subquery, context.schemas)
      planned.push(yield* inSubquery(() => plan.term, planInner(query, 'all', inner, false, context)))
    }
    const shown = planned.map((item, i) => withFields(given[i] as ElixirMap, { query: item.plan.term }))
    const changed = withFields(clause, { subqueries: listFrom(shown) })
    subqueries.set(changed, planned)
    return changed
  }
  for (const name of ['wheres', 'havings', 'group_bys', 'order_bys', 'updates'] as const) {
    const changed: Term[] = []
    for (const clause of fieldItems(plan.term, name)) changed.push(yield* replace(clause))
    plan.term = withFields(plan.term, { [name]: listFrom(changed) })
  }
  for (const name of ['select', 'distinct'] as const) plan.term = withFields(plan.term, { [name]: yield* replace(field(plan.term, name)) })
  plan.term = yield* replaceInPairs(plan.term, 'windows', replace)
}

type Replace = (clause: Term) => Effect<Term>

function* replaceInPairs(term: ElixirMap, name: string, replace: Replace): Effect<ElixirMap> {
  const changed: Term[] = []
  for (const pair of fieldItems(term, name)) {
    const [key, clause] = (pair as Tuple).items as [Term, Term]
    changed.push(new Tuple([key, yield* replace(clause)]))
  }
  return withFields(term, { [name]: listFrom(changed) })
}
