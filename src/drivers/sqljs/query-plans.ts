import type { PlanLine } from '#sql/driver.ts'
import type { RawDatabase } from './engine.ts'
import { queryRows } from './query-rows.ts'

/** So many plans are kept. */
const LIMIT = 100

/** The plans of statements, asked for once as long as the schema stays what it is: many statements come again and again. */
export class QueryPlans {
  readonly #raw: RawDatabase
  readonly #plans = new Map<string, readonly PlanLine[]>()
  #layout = -1

  constructor(raw: RawDatabase) {
    this.#raw = raw
  }

  /** How SQLite would find the rows of a statement; `layout` counts changes to the schema. Throws what SQLite says of a wrong one. */
  of(sql: string, layout: number): readonly PlanLine[] {
    if (layout !== this.#layout || this.#plans.size >= LIMIT) this.#plans.clear()
    this.#layout = layout
    const known = this.#plans.get(sql)
    if (known !== undefined) return known
    const plan = planLines(queryRows(this.#raw, `EXPLAIN QUERY PLAN ${sql}`))
    this.#plans.set(sql, plan)
    return plan
  }
}

function planLines(rows: ReturnType<typeof queryRows>): PlanLine[] {
  const depths = new Map<number, number>()
  return rows.map(([id, parent, , detail]) => {
    const depth = (depths.get(Number(parent)) ?? -1) + 1
    depths.set(Number(id), depth)
    return { depth, detail: String(detail) }
  })
}
