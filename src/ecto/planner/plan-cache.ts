import type { Adapter } from '#ecto/adapter/adapter.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import type { Term } from '#terms/term.ts'
import type { ParamSlot } from './bind-params.ts'
import type { QueryProgram } from './plan-program.ts'
import type { PlanContext } from './query-plan.ts'
import { TermIds } from './term-ids.ts'

/** A query that was planned, and where others with its key have their parameters. */
export interface CachedPlan {
  readonly program: QueryProgram
  readonly slots: readonly ParamSlot[]
}

/** The plans of a session by the keys of their queries. */
export interface PlanCache {
  readonly schemas: SchemaRegistry
  readonly ids: TermIds
  readonly plans: Map<string, CachedPlan>
  codeVersion: Term
}

/** So many plans are kept, the newest. */
const LIMIT = 500

const caches = new WeakMap<Adapter, PlanCache>()

/** The cache for an adapter, whose session's own it is; empty when the code is of another version, as schemas and types are modules. */
export function planCache({ adapter, schemas }: PlanContext, codeVersion: Term): PlanCache {
  const known = caches.get(adapter)
  if (known !== undefined && known.schemas === schemas) {
    if (known.codeVersion !== codeVersion) known.plans.clear()
    known.codeVersion = codeVersion
    return known
  }
  const cache: PlanCache = { schemas, ids: new TermIds(), plans: new Map(), codeVersion }
  caches.set(adapter, cache)
  return cache
}

/** Keeps a plan; the oldest goes when there are too many. */
export function keepPlan({ plans }: PlanCache, key: string, plan: CachedPlan): void {
  const [oldest] = plans.size < LIMIT ? [] : plans.keys()
  if (oldest !== undefined) plans.delete(oldest)
  plans.set(key, plan)
}
