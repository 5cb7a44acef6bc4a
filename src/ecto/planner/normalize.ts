import { fieldItems } from '#ecto/query/query-term.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import { convertUpdates } from './convert-updates.ts'
import { convertOrderings, convertWindow } from './convert-window.ts'
import type { Expr } from './expr.ts'
import { withoutParams } from './hidden-params.ts'
import { inSubquery } from './in-subquery.ts'
import type * as planned from './planned-query.ts'
import type { ClauseSite, NormalizeOptions, PlanSource, QueryPlan } from './query-plan.ts'
import { convertAll, convertExpr } from './recurse.ts'
import { selectedColumns } from './select-columns.ts'

/** The planned query as plain data: expressions converted and checked in the order of their clauses. */
export function* normalizeQuery(plan: QueryPlan, options: NormalizeOptions): Effect<planned.PlannedQuery> {
  const { term } = plan
  const ctes = yield* convertCtes(plan)
  const distinct = yield* convertDistinct(plan)
  const select = options.columns ?? (field(term, 'select') === null ? [] : yield* selectedColumns(plan, options))
  const sources = yield* convertSources(plan)
  return {
    kind: 'query',
    operation: plan.operation,
    ctes,
    recursiveCtes: isRecursive(term),
    distinct,
    select,
    sources,
    fromHints: hintsOf(field(term, 'from') as ElixirMap),
    joins: yield* convertJoins(plan),
    wheres: yield* convertConditions(plan, 'wheres', 'where'),
    groupBys: yield* convertGroupBys(plan),
    havings: yield* convertConditions(plan, 'havings', 'having'),
    windows: yield* convertWindows(plan),
    combinations: yield* convertCombinations(plan),
    orderBys: yield* convertOrderBys(plan),
    limit: yield* convertLimit(plan),
    offset: yield* convertOptional(plan, 'offset'),
    lock: yield* convertLock(plan),
    updates: yield* convertUpdates(plan),
    aliasPrefix: plan.aliasPrefix,
    term: withoutParams(term),
  }
}

function siteOf(plan: QueryPlan, key: string, clause: Term): ClauseSite {
  return { plan, key, clause: clause as ElixirMap }
}

function exprOf(clause: Term): Term {
  return field(clause as ElixirMap, 'expr')
}

function isRecursive(term: ElixirMap): boolean {
  const ctes = field(term, 'with_ctes')
  return ctes instanceof ElixirMap && mapGet(ctes, atom('recursive')) === true
}

function hintsOf(clause: ElixirMap): readonly string[] {
  return fieldItems(clause, 'hints').map(String)
}

function* convertCtes(plan: QueryPlan): Effect<planned.PlannedCte[]> {
  const ctes: planned.PlannedCte[] = []
  for (const { name, materialized, body } of plan.ctes) {
    if (body.kind === 'query') {
      ctes.push({ name, materialized, kind: 'query', query: yield* normalizeQuery(body.plan.plan, { aliased: true, keepLiterals: true }) })
    } else {
      ctes.push({
        name,
        materialized,
        kind: 'fragment',
        fragment: yield* convertExpr(exprOf(body.clause), siteOf(plan, 'with_cte', body.clause)),
      })
    }
  }
  return ctes
}

function* convertDistinct(plan: QueryPlan): Effect<planned.PlannedDistinct | null> {
  const distinct = field(plan.term, 'distinct')
  const expr = distinct === null ? false : exprOf(distinct)
  if (expr === false || expr === null) return null
  if (expr === true) return { kind: 'all' }
  return { kind: 'on', by: yield* convertOrderings(expr, siteOf(plan, 'distinct', distinct)) }
}

function* convertSources(plan: QueryPlan): Effect<planned.PlannedSource[]> {
  const sources: planned.PlannedSource[] = []
  for (const source of plan.sources) sources.push(yield* convertSource(plan, source))
  return sources
}

function* convertSource(plan: QueryPlan, source: PlanSource): Effect<planned.PlannedSource> {
  switch (source.kind) {
    case 'table':
      return source.fragment === null
        ? { kind: 'table', table: source.table, prefix: source.prefix }
        : { kind: 'fragment', fragment: yield* convertExpr(source.fragment.expr, siteOf(plan, 'from', source.fragment.clause)) }
    case 'subquery':
      return {
        kind: 'subquery',
        query: yield* inSubquery(() => plan.term, normalizeQuery(source.subquery.plan, { aliased: true, keepLiterals: true })),
      }
    case 'fragment':
      return { kind: 'fragment', fragment: yield* convertExpr(source.expr, siteOf(plan, 'from', source.clause)) }
    default: {
      const fields: { name: string; storage: Term }[] = []
      for (const [name, type] of source.fields) fields.push({ name, storage: yield* storageType(type) })
      return { kind: 'values', fields, rows: source.rows, firstParam: plan.positions.get(source.clause)?.[0] ?? 0 }
    }
  }
}

function* convertJoins(plan: QueryPlan): Effect<planned.PlannedJoin[]> {
  const joins: planned.PlannedJoin[] = []
  for (const [i, item] of fieldItems(plan.term, 'joins').entries()) {
    const join = item as ElixirMap
    const on = field(join, 'on')
    joins.push({
      qualifier: (field(join, 'qual') as Atom).name as planned.JoinQualifier,
      source: plan.joinIndexes[i] ?? i + 1,
      on: yield* convertExpr(exprOf(on), siteOf(plan, 'join', on)),
      hints: hintsOf(join),
    })
  }
  return joins
}

function* convertConditions(plan: QueryPlan, name: string, key: string): Effect<planned.Condition[]> {
  const conditions: planned.Condition[] = []
  for (const clause of fieldItems(plan.term, name)) {
    const op = (field(clause as ElixirMap, 'op') as Atom).name === 'or' ? 'or' : 'and'
    conditions.push({ op, expr: yield* convertExpr(exprOf(clause), siteOf(plan, key, clause)) })
  }
  return conditions
}

function* convertGroupBys(plan: QueryPlan): Effect<Expr[]> {
  const exprs: Expr[] = []
  for (const clause of fieldItems(plan.term, 'group_bys')) {
    exprs.push(...(yield* convertAll(listItems(exprOf(clause)) ?? [], siteOf(plan, 'group_by', clause))))
  }
  return exprs
}

function* convertWindows(plan: QueryPlan): Effect<planned.NamedWindow[]> {
  const windows: planned.NamedWindow[] = []
  for (const window of fieldItems(plan.term, 'windows')) {
    const [name, clause] = (window as Tuple).items as [Atom, Term]
    windows.push({ name: name.name, definition: yield* convertWindow(exprOf(clause), siteOf(plan, 'windows', clause)) })
  }
  return windows
}

function* convertCombinations(plan: QueryPlan): Effect<planned.Combination[]> {
  const combinations: planned.Combination[] = []
  for (const { kind, plan: inner } of plan.combinations) {
    combinations.push({
      kind: kind as planned.Combination['kind'],
      query: yield* normalizeQuery(inner, { aliased: false, keepLiterals: true }),
    })
  }
  return combinations
}

function* convertOrderBys(plan: QueryPlan): Effect<planned.Ordering[]> {
  const orderings: planned.Ordering[] = []
  for (const clause of fieldItems(plan.term, 'order_bys')) {
    orderings.push(...(yield* convertOrderings(exprOf(clause), siteOf(plan, 'order_by', clause))))
  }
  return orderings
}

function* convertLimit(plan: QueryPlan): Effect<planned.PlannedQuery['limit']> {
  const limit = field(plan.term, 'limit')
  if (!(limit instanceof ElixirMap)) return null
  return { count: yield* convertExpr(exprOf(limit), siteOf(plan, 'limit', limit)), withTies: field(limit, 'with_ties') === true }
}

function* convertOptional(plan: QueryPlan, name: string): Effect<Expr | null> {
  const clause = field(plan.term, name)
  return clause === null ? null : yield* convertExpr(exprOf(clause), siteOf(plan, name, clause))
}

function* convertLock(plan: QueryPlan): Effect<string | Expr | null> {
  const lock = field(plan.term, 'lock')
  if (lock === null || typeof lock === 'string') return lock
  return yield* convertExpr(lock, siteOf(plan, 'lock', plan.term))
}
