import { inspectTerm } from '#ecto/inspect-term.ts'
import { subqueryIndex } from '#ecto/query/ast.ts'
import { isDynamic } from '#ecto/query/build/dynamic.ts'
import { raiseCastError, raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems } from '#ecto/query/query-term.ts'
import { castType } from '#ecto/type/cast.ts'
import { dumpType } from '#ecto/type/dump.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { resolveType } from './field-type.ts'
import { inSubquery } from './in-subquery.ts'
import type { CastParam, ClauseSite, ParamList, PlanSource, QueryPlan, SubqueryPlan } from './query-plan.ts'

const ANY = atom('any')

type Step = (plan: QueryPlan, params: ParamList) => Effect<void>

/** The clauses of each operation in the order in which their parameters stand in its statement. */
const ORDERS: Readonly<Record<QueryPlan['operation'], readonly Step[]>> = {
  all: [
    castCtes,
    castOne('distinct', 'distinct'),
    castOne('select', 'select'),
    castFrom,
    castJoins,
    castList('wheres', 'where'),
    castList('group_bys', 'group_by'),
    castList('havings', 'having'),
    castWindows,
    castCombinations,
    castList('order_bys', 'order_by'),
    castOne('limit', 'limit'),
    castOne('offset', 'offset'),
  ],
  update_all: [castCtes, castList('updates', 'update'), castFrom, castJoins, castList('wheres', 'where'), castOne('select', 'select')],
  delete_all: [castCtes, castFrom, castJoins, castList('wheres', 'where'), castOne('select', 'select')],
}

/** Casts and dumps all parameters of a query, those of queries inside of it in their places, and notes where each clause's are. */
export function* castParams(plan: QueryPlan, params: ParamList): Effect<void> {
  for (const step of ORDERS[plan.operation]) yield* step(plan, params)
}

function castOne(name: string, key: string): Step {
  return function* (plan, params) {
    const clause = field(plan.term, name)
    if (clause instanceof ElixirMap) yield* castClause({ plan, key, clause }, params)
  }
}

function castList(name: string, key: string): Step {
  return function* (plan, params) {
    for (const clause of fieldItems(plan.term, name)) yield* castClause({ plan, key, clause: clause as ElixirMap }, params)
  }
}

function* castCtes(plan: QueryPlan, params: ParamList): Effect<void> {
  for (const cte of plan.ctes) {
    if (cte.body.kind === 'query') yield* castParams(cte.body.plan.plan, params)
    else yield* castClause({ plan, key: 'with_cte', clause: cte.body.clause }, params)
  }
}

function* castFrom(plan: QueryPlan, params: ParamList): Effect<void> {
  yield* castSource(plan, 'from', field(plan.term, 'from') as ElixirMap, plan.sources[0] as PlanSource, params)
}

function* castJoins(plan: QueryPlan, params: ParamList): Effect<void> {
  for (const [i, item] of fieldItems(plan.term, 'joins').entries()) {
    const join = item as ElixirMap
    yield* castSource(plan, 'join', join, plan.sources[plan.joinIndexes[i] ?? i + 1] as PlanSource, params)
    yield* castClause({ plan, key: 'join', clause: field(join, 'on') as ElixirMap }, params)
  }
}

function* castSource(plan: QueryPlan, key: string, clause: ElixirMap, source: PlanSource, params: ParamList): Effect<void> {
  if (source.kind === 'subquery') yield* inSubquery(() => plan.term, castParams(source.subquery.plan, params))
  else yield* castClause({ plan, key, clause }, params)
}

function* castWindows(plan: QueryPlan, params: ParamList): Effect<void> {
  for (const window of fieldItems(plan.term, 'windows')) {
    yield* castClause({ plan, key: 'windows', clause: (window as Tuple).items[1] as ElixirMap }, params)
  }
}

function* castCombinations(plan: QueryPlan, params: ParamList): Effect<void> {
  for (const { plan: inner } of plan.combinations) yield* castParams(inner, params)
}

function* castClause(site: ClauseSite, params: ParamList): Effect<void> {
  const positions: number[] = []
  for (const param of fieldItems(site.clause, 'params')) {
    positions.push(params.length)
    const index = subqueryIndex(param)
    if (index === undefined) params.push(yield* castParam(site, param as Tuple))
    else yield* castSubquery(site, index, params)
  }
  site.plan.positions.set(site.clause, positions)
}

function* castSubquery(site: ClauseSite, index: number, params: ParamList): Effect<void> {
  const subquery = site.plan.subqueries.get(site.clause)?.[index] as SubqueryPlan
  yield* inSubquery(() => site.plan.term, castParams(subquery.plan, params))
}

function* castParam(site: ClauseSite, source: Tuple): Effect<CastParam> {
  const [value, declared] = source.items as [Term, Term]
  if (isDynamic(value)) {
    raiseQueryError(
      site.plan.term,
      'invalid dynamic expression',
      site.clause,
      "dynamic expressions can only be interpolated at the top level of where, having, group_by, order_by, select, update or a join's on",
    )
  }
  assertNoKeyword(site, value)
  assertNoQuery(site, declared, value)
  const type = yield* paramType(site, declared, value)
  const wrapper = wrapperOf(type)
  const inner = wrapper === null ? type : ((type as Tuple).items[1] as Term)
  const cast = yield* castValue(site, source, type, wrapper === 'splice' ? ANY : type)
  const dumped = wrapper === null ? yield* dumpValue(site, type, cast) : yield* dumpItems(site, inner, cast)
  return { source, type, param: { value: cast, dumped, storage: yield* storageType(inner), expand: wrapper } }
}

function assertNoKeyword(site: ClauseSite, value: Term): void {
  const first = value instanceof Cons ? value.head : null
  if (!isTuple(first, 2) || !(first.items[0] instanceof Atom)) return
  raiseQueryError(
    site.plan.term,
    'invalid keyword list',
    site.clause,
    "keyword lists are only allowed at the top level of where, having, distinct, order_by, update or a join's on",
  )
}

function assertNoQuery(site: ClauseSite, declared: Term, value: Term): void {
  const name = ['Ecto.Query', 'Ecto.SubQuery'].find((candidate) => isStruct(value, candidate))
  if (name === undefined || wrapperOf(declared) !== 'in') return
  raiseQueryError(
    site.plan.term,
    `an ${name} struct is not supported as right-side value of \`in\` operator`,
    site.clause,
    'Did you mean to write `expr in subquery(query)` instead?',
  )
}

/** `in` or `splice`, when the type is that of a list whose elements are parameters. */
function wrapperOf(type: Term): 'in' | 'splice' | null {
  const name = isTuple(type, 2) && type.items[0] instanceof Atom ? type.items[0].name : ''
  return name === 'in' || name === 'splice' ? name : null
}

/** What is pushed to or looked for in an array has the type of its elements. */
function* paramType(site: ClauseSite, declared: Term, value: Term): Effect<Term> {
  const type = resolveType(declared, site)
  if (!isTuple(type, 2) || !(type.items[0] instanceof Atom)) return type
  const [wrapper, inner] = type.items as [Atom, Term]
  if (wrapper.name === 'param') return ANY
  if (wrapper.name !== 'out') return type
  if (inner === ANY) return ANY
  if (isTuple(inner, 2) && inner.items[0] === atom('array')) return inner.items[1] as Term
  const shown = yield* inspectTerm(value)
  const message = `value \`${shown}\` in \`${site.key}\` expected to be part of an array but matched type is ${yield* formatType(inner)}`
  return raiseCastError(site.plan.term, message, site.clause, value, inner)
}

function* castValue(site: ClauseSite, source: Tuple, shownType: Term, type: Term): Effect<Term> {
  const value = source.items[0] ?? null
  if (isStruct(value, 'Range') && wrapperOf(type) === 'in') {
    raiseArgument('errors were found at the given arguments:\n\n  * 1st argument: not a list\n')
  }
  const { tried, moved } = site.plan.context
  const result = tried.get(moved.get(source) ?? source) ?? (yield* castType(type, value))
  if (result.kind === 'ok') return result.value
  const message = `value \`${yield* inspectTerm(value)}\` in \`${site.key}\` cannot be cast to type ${yield* formatType(shownType)}`
  return raiseCastError(site.plan.term, message, site.clause, value, shownType)
}

function* dumpItems(site: ClauseSite, type: Term, value: Term): Effect<Term> {
  const dumped: Term[] = []
  for (const item of listItems(value) ?? []) dumped.push(yield* dumpValue(site, type, item))
  return listFrom(dumped)
}

/** The value as its type dumps it; raises for one that it cannot dump. */
export function* dumpValue(site: ClauseSite, type: Term, value: Term): Effect<Term> {
  const adapterPasses = site.plan.context.adapter.passes(yield* storageType(type)) === true
  if (adapterPasses) return value
  const result = yield* dumpType(type, value)
  if (result.kind === 'ok') return result.value
  return raiseQueryError(
    site.plan.term,
    `value \`${yield* inspectTerm(value)}\` cannot be dumped to type ${yield* formatType(type)}. Or the value is incompatible or it must be interpolated (using ^) so it may be cast accordingly`,
    site.clause,
  )
}
