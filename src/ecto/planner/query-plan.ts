import type { Adapter } from '#ecto/adapter/adapter.ts'
import type { Schema, SchemaRegistry } from '#ecto/schema/schema.ts'
import type { TypeResult } from '#ecto/type/type-result.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import type { Expr } from './expr.ts'
import type { PlannedParam, PlannedQuery, QueryOperation, SelectColumn } from './planned-query.ts'

/** What planning needs to know of the session. */
export interface PlanContext {
  readonly schemas: SchemaRegistry
  /** Its `load` converts values of rows; the plan itself is the same for all adapters. */
  readonly adapter: Adapter
  /** Whether literals are selected by the database, as the rows of an INSERT want it; else they stay here. */
  readonly keepLiterals?: boolean
}

/** The passes, which call each other: a query holds expressions, an expression queries. See recurse.ts. */
export interface PlannerPasses {
  readonly convert: (expr: Term, site: ClauseSite) => Effect<Expr>
  readonly normalize: (plan: QueryPlan, options: NormalizeOptions) => Effect<PlannedQuery>
  readonly planInner: (
    query: ElixirMap,
    operation: QueryOperation,
    place: PlanPlace,
    asSource: boolean,
    context: PlannerContext,
  ) => Effect<SubqueryPlan>
  readonly selectedType: (expr: Term, site: ClauseSite) => Term
}

export interface PlannerContext extends PlanContext {
  readonly passes: PlannerPasses
  /** Parameters that planning made of others, to those. */
  readonly moved: Map<Tuple, Tuple>
  readonly tried: TriedCasts
}

/** What came of casting parameters when the plan of an earlier query was tried: each is cast once, as types may do more than answer. */
export type TriedCasts = Map<Tuple, TypeResult>

/** Where an expression stands: the clause's key in the query and its struct, for messages. */
export interface ClauseSite {
  readonly plan: QueryPlan
  readonly key: string
  readonly clause: ElixirMap
}

/** Where a query stands: inside of which other, and as what. */
export interface PlanPlace {
  readonly parent: QueryPlan | null
  readonly aliasPrefix: string
  /** The prefix that it takes when it has none of its own. */
  readonly prefix: Term
  /** Whether it selects its first source when nothing else is selected. */
  readonly selects: boolean
}

/** How a query's columns are listed. */
export interface NormalizeOptions {
  /** Whether columns print with their names, as those of subqueries do. */
  readonly aliased: boolean
  /** Whether literals that are selected are columns too. */
  readonly keepLiterals: boolean
  /** The columns, where they are known already. */
  readonly columns?: readonly SelectColumn[]
}

/** A query whose sources are known: associations joined, queries inside planned, `select` there. */
export interface QueryPlan {
  readonly context: PlannerContext
  readonly operation: QueryOperation
  /** The rewritten `%Ecto.Query{}`. */
  readonly term: ElixirMap
  readonly sources: readonly PlanSource[]
  /** Of the joins in their order, as rewritten: the index of each one's source. */
  readonly joinIndexes: readonly number[]
  /** The query around it, for `parent_as`. */
  readonly parent: QueryPlan | null
  readonly aliasPrefix: string
  readonly ctes: readonly PlanCte[]
  readonly combinations: readonly { readonly kind: string; readonly plan: QueryPlan }[]
  /** The subqueries of each clause's expressions. */
  readonly subqueries: ReadonlyMap<ElixirMap, readonly SubqueryPlan[]>
  /** For each clause, where its parameters are among those of the whole query. Filled by cast-params.ts. */
  readonly positions: Map<ElixirMap, readonly number[]>
}

export interface PlanCte {
  readonly name: string
  readonly materialized: boolean | null
  readonly body: { readonly kind: 'query'; readonly plan: SubqueryPlan } | { readonly kind: 'fragment'; readonly clause: ElixirMap }
}

/** A query inside of another with what it gives. */
export interface SubqueryPlan {
  readonly plan: QueryPlan
  readonly shape: SubqueryShape
}

/** The columns of a subquery, and what a row of it is when it is selected as a whole. */
export interface SubqueryShape {
  readonly kind: 'map' | 'struct'
  /** The module of the struct that a row loads as. */
  readonly module: Term
  /** The source of a row that is a schema's struct. */
  readonly origin: TableSource | null
  readonly fields: readonly SubqueryField[]
}

export interface SubqueryField {
  readonly name: string
  readonly expr: Term
}

export interface TableSource {
  readonly kind: 'table'
  /** What stands in place of the table: `{fragment("…"), Schema}`. */
  readonly fragment: { readonly expr: Term; readonly clause: ElixirMap } | null
  readonly table: string
  readonly prefix: Term
  readonly schema: Schema | null
}

export type PlanSource =
  | TableSource
  | { readonly kind: 'subquery'; readonly subquery: SubqueryPlan }
  | { readonly kind: 'fragment'; readonly expr: Term; readonly clause: ElixirMap }
  | { readonly kind: 'values'; readonly fields: readonly (readonly [string, Term])[]; readonly rows: number; readonly clause: ElixirMap }

/** A parameter of the outermost query with the `{value, type}` it comes from and the type that it was cast to. */
export interface CastParam {
  readonly source: Tuple
  readonly type: Term
  readonly param: PlannedParam
}

export type ParamList = CastParam[]
