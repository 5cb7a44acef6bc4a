import { callParts } from '#ecto/query/ast.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems } from '#ecto/query/query-term.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import type { Expr } from './expr.ts'
import type { Direction, Ordering, WindowDefinition } from './planned-query.ts'
import type { ClauseSite } from './query-plan.ts'
import { convertAll, convertExpr } from './recurse.ts'

const AGGREGATES = new Set([
  'count',
  'avg',
  'min',
  'max',
  'sum',
  'row_number',
  'rank',
  'dense_rank',
  'percent_rank',
  'cume_dist',
  'ntile',
  'first_value',
  'last_value',
  'nth_value',
  'lag',
  'lead',
])

/** Whether `filter` may stand around the expression. */
export function isAggregate(expr: Term): boolean {
  const name = callParts(expr)?.name
  return name !== undefined && (AGGREGATES.has(name) || name === 'fragment')
}

/** `over(aggregate, window)` */
export function* convertOver(aggregate: Term, window: Term, site: ClauseSite): Effect<Expr> {
  if (!(window instanceof Atom))
    return { kind: 'over', expr: yield* convertExpr(aggregate, site), window: yield* convertWindow(window, site) }
  const known = fieldItems(site.plan.term, 'windows').some((item) => (item as Tuple).items[0] === window)
  if (!known) raiseQueryError(site.plan.term, `unknown window ${inspect(window)} given to over/2`)
  return { kind: 'over', expr: yield* convertExpr(aggregate, site), window: window.name }
}

/** `[partition_by: […], order_by: […], frame: fragment]` */
export function* convertWindow(definition: Term, site: ClauseSite): Effect<WindowDefinition> {
  const frame = keywordGet(definition, 'frame') ?? null
  return {
    partitionBy: yield* convertAll(listItems(keywordGet(definition, 'partition_by') ?? null) ?? [], site),
    orderBy: yield* convertOrderings(keywordGet(definition, 'order_by') ?? null, site),
    frame: frame === null ? null : yield* convertExpr(frame, site),
  }
}

/** `[asc: expr, …]` */
export function* convertOrderings(orderings: Term, site: ClauseSite): Effect<Ordering[]> {
  const converted: Ordering[] = []
  for (const ordering of listItems(orderings) ?? []) {
    const [direction, expr] = (ordering as Tuple).items as [Atom, Term]
    converted.push({ direction: direction.name as Direction, expr: yield* convertExpr(expr, site) })
  }
  return converted
}
