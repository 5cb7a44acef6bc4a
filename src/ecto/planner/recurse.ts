import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import type { Expr } from './expr.ts'
import type { PlannedQuery, QueryOperation } from './planned-query.ts'
import type { ClauseSite, NormalizeOptions, PlannerContext, PlanPlace, QueryPlan, SubqueryPlan } from './query-plan.ts'

/** An expression as the SQL compilers take it: convert-expr.ts. */
export function convertExpr(expr: Term, site: ClauseSite): Effect<Expr> {
  return site.plan.context.passes.convert(expr, site)
}

/** The planned form of several expressions, in order. */
export function* convertAll(exprs: readonly Term[], site: ClauseSite): Effect<Expr[]> {
  const converted: Expr[] = []
  for (const expr of exprs) converted.push(yield* convertExpr(expr, site))
  return converted
}

/** A planned query as plain data: normalize.ts. */
export function normalizeQuery(plan: QueryPlan, options: NormalizeOptions): Effect<PlannedQuery> {
  return plan.context.passes.normalize(plan, options)
}

/** Plans a query inside of another: plan.ts. */
export function planInner(
  query: ElixirMap,
  operation: QueryOperation,
  place: PlanPlace,
  asSource: boolean,
  context: PlannerContext,
): Effect<SubqueryPlan> {
  return context.passes.planInner(query, operation, place, asSource, context)
}

/** The type by which a selected expression is loaded: select-type.ts. */
export function selectedType(expr: Term, site: ClauseSite): Term {
  return site.plan.context.passes.selectedType(expr, site)
}
