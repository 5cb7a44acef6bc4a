import { callParts } from '#ecto/query/ast.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { exprText } from '#ecto/query/inspect/query-clauses.ts'
import { queryPrinting } from '#ecto/query/inspect/query-doc.ts'
import { withFields } from '#ecto/query/query-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { inSubquery } from './in-subquery.ts'
import type { PlannerContext, PlanPlace, PlanSource } from './query-plan.ts'
import { planInner } from './recurse.ts'

/** A planned source, and its `from` or join with what planning changed. */
export interface PlannedClauseSource {
  readonly source: PlanSource
  readonly clause: ElixirMap
}

/** Plans the source of a `from` or a join. */
export function* planSource(clause: ElixirMap, query: ElixirMap, inner: PlanPlace, context: PlannerContext): Effect<PlannedClauseSource> {
  const source = field(clause, 'source')
  if (isStruct(source, 'Ecto.SubQuery')) return yield* planSubquery(clause, source, query, inner, context)
  if (source instanceof Tuple && source.items.length === 2) return { source: yield* tableSource(source, clause, query, context), clause }
  const parts = callParts(source)
  if (parts?.name === 'values') return { source: valuesSource(parts.args, clause), clause }
  return { source: { kind: 'fragment', expr: source, clause }, clause }
}

function* planSubquery(
  clause: ElixirMap,
  source: ElixirMap,
  outer: ElixirMap,
  inner: PlanPlace,
  context: PlannerContext,
): Effect<PlannedClauseSource> {
  const given = yield* toQuery(field(source, 'query'), context.schemas)
  const own = field(clause, 'prefix')
  const query = own !== null && field(given, 'prefix') === null ? withFields(given, { prefix: own }) : given
  const subquery = yield* inSubquery(() => outer, planInner(query, 'all', inner, true, context))
  const shown = withFields(source, { query: subquery.plan.term })
  return { source: { kind: 'subquery', subquery }, clause: withFields(clause, { source: shown }) }
}

/** A table, with the schema of its rows; raises UndefinedFunctionError for a module that should name its table and is no schema. */
function* tableSource(source: Tuple, clause: ElixirMap, query: ElixirMap, context: PlannerContext): Effect<PlanSource> {
  const [given, module] = source.items as [Term, Term]
  const schema = module instanceof Atom ? (context.schemas.find(module) ?? null) : null
  const isNamed = typeof given === 'string' || schema !== null || !(module instanceof Atom)
  const table = isNamed ? given : yield apply(module, '__schema__', [atom('source')])
  const own = isStruct(clause, 'Ecto.Query.JoinExpr') && schema !== null ? schema.prefix : null
  const prefix = [field(clause, 'prefix'), own, field(query, 'prefix')].find((candidate) => candidate !== null) ?? null
  if (table instanceof Tuple)
    return { kind: 'table', fragment: { expr: table, clause }, table: exprText(table, [], clause, queryPrinting), prefix: null, schema }
  return { kind: 'table', fragment: null, table: typeof table === 'string' ? table : (schema?.source ?? ''), prefix, schema }
}

function valuesSource(args: readonly Term[], clause: ElixirMap): PlanSource {
  const fields = (listItems(args[0] ?? null) ?? []).map((pair) => {
    const [name, type] = (pair as Tuple).items as [Atom, Term]
    return [name.name, type] as const
  })
  return { kind: 'values', fields, rows: Number(args[1]), clause }
}
