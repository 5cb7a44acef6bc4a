import type { Adapter } from '#ecto/adapter/adapter.ts'
import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import type { PlannedQuery, QueryOperation } from './planned-query.ts'

/** What planning needs to know of the session. */
export interface PlanContext {
  readonly schemas: SchemaRegistry
  /** Its `load` and `dump` convert values; the plan itself is the same for all adapters. */
  readonly adapter: Adapter
}

/** One joined association that is preloaded, with those below it. */
export interface AssocNode {
  readonly field: string
  /** Its index among the sources, and the place of its value in `LoadedRow.assocs`. */
  readonly source: number
  readonly position: number
  readonly children: readonly AssocNode[]
}

/** A row with its structs loaded: `from` is nil when the query does not select its first source. */
export interface LoadedRow {
  readonly from: Term
  /** In depth-first order of `PreparedQuery.assocs`; nil for a left join without a match. */
  readonly assocs: readonly Term[]
  readonly values: readonly Term[]
}

/** A query ready to run: give `planned` to `Adapter.query`, each result row to `load`, what preloading made of its `from` to `finish`. */
export interface PreparedQuery {
  readonly planned: PlannedQuery
  /** Cast, in order; what a statement reports (lists of `in` expanded where the adapter does so) is `SqlStatement.params`. */
  readonly params: readonly Term[]
  /** Whether rows are expected: `all`, or a write with a `select`. */
  readonly returnsRows: boolean
  /** Whether the first source is part of what is selected, as preloads need. */
  readonly selectsFrom: boolean
  /** The module of the first source's schema, or nil. */
  readonly schema: Term
  /** `query.preloads` as Ecto keeps it: a list of preload expressions. */
  readonly preloads: Term
  readonly assocs: readonly AssocNode[]
  /** The query as it was given (a `%Ecto.Query{}`), for messages of NoResultsError and the like. */
  readonly query: ElixirMap
  load(row: readonly Term[]): Effect<LoadedRow>
  /** The selected value of a row, with `from` in place of the row's own first source. */
  finish(from: Term, row: LoadedRow): Term
}

/** Plans and normalises a queryable for one operation; raises as Ecto does, the query printed in the message. */
export declare function prepareQuery(operation: QueryOperation, queryable: Term, context: PlanContext, options?: Term): Effect<PreparedQuery>
