import type { Adapter } from '#ecto/adapter/adapter.ts'
import { isQuery, toQuery } from '#ecto/query/build/to-query.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { bindParams, bindPlain, slotsOf } from './bind-params.ts'
import { keepPlan, planCache } from './plan-cache.ts'
import { planProgram, type QueryProgram } from './plan-program.ts'
import type { BoundQuery, PlannedParam, QueryOperation } from './planned-query.ts'
import { queryKey } from './query-key.ts'
import type { PlanContext, TriedCasts } from './query-plan.ts'

/** A query ready to run: give `planned` to `Adapter.query`, the result's rows to `load`, what preloading made of each one's `from` to `finish`. */
export interface PreparedQuery extends Omit<QueryProgram, 'planned'> {
  readonly planned: BoundQuery
  /** `query.preloads` as Ecto keeps it: a list of preload expressions. */
  readonly preloads: Term
  /** The query as it was given (a `%Ecto.Query{}`), for messages of NoResultsError and the like. */
  readonly query: ElixirMap
}

/** A queryable planned for one operation, or bound to the plan of an earlier one that differs in values alone; raises as Ecto does, the query printed in the message. */
export function* prepareQuery(
  operation: QueryOperation,
  queryable: Term,
  context: PlanContext,
  options: Term = EMPTY_LIST,
): Effect<PreparedQuery> {
  const query = isQuery(queryable) ? queryable : yield* toQuery(queryable, context.schemas)
  const prefix = keywordGet(options, 'prefix') ?? null
  const cache = planCache(context, yield CODE_VERSION)
  const { text, params } = queryKey(query, cache.ids)
  const key = `${operation}${context.keepLiterals === true ? ' with literals' : ''} ${cache.ids.of(prefix)} ${text}`
  const cached = cache.plans.get(key)
  const tried: TriedCasts = new Map()
  const bound =
    cached === undefined
      ? undefined
      : (bindPlain(cached.slots, params) ?? (yield* bindParams(cached.slots, params, context.adapter, tried)))
  if (cached !== undefined && bound !== undefined) return prepared(cached.program, bound, query)
  const planned = yield* planProgram(operation, query, context, prefix, tried)
  const fresh = prepared(
    planned.program,
    planned.params.map(({ param }) => param),
    query,
  )
  const slots = slotsOf(planned.params, params, planned.moved)
  if (slots !== undefined && (yield* isTaken(context.adapter, fresh.planned))) keepPlan(cache, key, { program: planned.program, slots })
  return fresh
}

/** Whether the adapter has a statement for the query: one that is refused is planned each time, as the refusal prints it. */
function* isTaken(adapter: Adapter, planned: BoundQuery): Effect<boolean> {
  try {
    yield* adapter.query(planned)
    return true
  } catch (error) {
    if (error instanceof Thrown) return false
    throw error
  }
}

const CODE_VERSION = { kind: 'codeVersion' } as const

function prepared(program: QueryProgram, params: readonly PlannedParam[], query: ElixirMap): PreparedQuery {
  return {
    planned: { query: program.planned, params, given: query },
    returnsRows: program.returnsRows,
    selectsFrom: program.selectsFrom,
    assocs: program.assocs,
    taken: program.taken,
    load: program.load,
    finish: program.finish,
    schema: program.schema,
    preloads: field(query, 'preloads'),
    query,
  }
}
