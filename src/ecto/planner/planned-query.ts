import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import type { Expr } from './expr.ts'

export type QueryOperation = 'all' | 'update_all' | 'delete_all'

/** What normalising a query gives, typed and numbered: all that a SQL compiler needs. Expressions name sources by index and parameters by position. */
export interface PlannedQuery {
  readonly kind: 'query'
  readonly operation: QueryOperation
  readonly ctes: readonly PlannedCte[]
  readonly recursiveCtes: boolean
  readonly distinct: PlannedDistinct | null
  /** The columns of the result; for update_all and delete_all what RETURNING lists. */
  readonly select: readonly SelectColumn[]
  /** By source index: that of `from` is 0. */
  readonly sources: readonly PlannedSource[]
  /** Text of the hints on `from`. */
  readonly fromHints: readonly string[]
  readonly joins: readonly PlannedJoin[]
  readonly wheres: readonly Condition[]
  readonly groupBys: readonly Expr[]
  readonly havings: readonly Condition[]
  readonly windows: readonly NamedWindow[]
  readonly combinations: readonly Combination[]
  readonly orderBys: readonly Ordering[]
  readonly limit: { readonly count: Expr; readonly withTies: boolean } | null
  readonly offset: Expr | null
  readonly lock: string | Expr | null
  readonly updates: readonly FieldUpdate[]
  /** Letters in front of this query's aliases: one `s` for each query around it. */
  readonly aliasPrefix: string
  /** The planned `%Ecto.Query{}`, for messages. */
  readonly term: ElixirMap
}

/** A planned query, which is the same for all values, with those of its parameters in the order of their positions. */
export interface BoundQuery {
  readonly query: PlannedQuery
  readonly params: readonly PlannedParam[]
  /** The `%Ecto.Query{}` that it is the plan of, as it was given. */
  readonly given: ElixirMap
}

/** A parameter's value with the type it was cast to. */
export interface PlannedParam {
  /** As it was cast: what the repository reports. */
  readonly value: Term
  /** As its type dumps it, before the adapter's own conversion. */
  readonly dumped: Term
  /** The storage type (`Ecto.Type.type/1`), by which an adapter dumps it; of the elements when it expands. */
  readonly storage: Term
  /** One parameter that stands for the elements of its list: the right side of `in`, or `splice`. Adapters with arrays keep that of `in` whole. */
  readonly expand: 'in' | 'splice' | null
}

export type PlannedSource =
  | { readonly kind: 'table'; readonly table: string; readonly prefix: Term }
  | { readonly kind: 'subquery'; readonly query: PlannedQuery }
  | { readonly kind: 'fragment'; readonly fragment: Expr }
  | {
      readonly kind: 'values'
      readonly fields: readonly { readonly name: string; readonly storage: Term }[]
      readonly rows: number
      /** The position of its first parameter. */
      readonly firstParam: number
    }

export interface PlannedJoin {
  readonly qualifier: JoinQualifier
  readonly source: number
  readonly on: Expr
  readonly hints: readonly string[]
}

export type JoinQualifier = 'inner' | 'left' | 'right' | 'full' | 'cross' | 'inner_lateral' | 'left_lateral' | 'cross_lateral'

export type PlannedCte = {
  readonly name: string
  readonly materialized: boolean | null
} & ({ readonly kind: 'query'; readonly query: PlannedQuery } | { readonly kind: 'fragment'; readonly fragment: Expr })

export type PlannedDistinct = { readonly kind: 'all' } | { readonly kind: 'on'; readonly by: readonly Ordering[] }

export interface SelectColumn {
  readonly expr: Expr
  /** Printed as `AS "alias"`: columns of subqueries. */
  readonly alias: string | null
}

export interface Condition {
  readonly op: 'and' | 'or'
  readonly expr: Expr
}

export type Direction = 'asc' | 'asc_nulls_last' | 'asc_nulls_first' | 'desc' | 'desc_nulls_last' | 'desc_nulls_first'

export interface Ordering {
  readonly direction: Direction
  readonly expr: Expr
}

export interface WindowDefinition {
  readonly partitionBy: readonly Expr[]
  readonly orderBy: readonly Ordering[]
  readonly frame: Expr | null
}

export interface NamedWindow {
  readonly name: string
  readonly definition: WindowDefinition
}

export interface Combination {
  readonly kind: 'union' | 'union_all' | 'except' | 'except_all' | 'intersect' | 'intersect_all'
  readonly query: PlannedQuery
}

export interface FieldUpdate {
  readonly op: 'set' | 'inc' | 'push' | 'pull'
  readonly column: string
  readonly value: Expr
}
