import type { Expr, SourceRef } from '#ecto/planner/expr.ts'
import type { PlannedQuery, PlannedSource } from '#ecto/planner/planned-query.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import type { Dump } from '#sql/adapter/query-compiler.ts'
import type { QueryDialect } from './query-dialect.ts'

/** What the SQL of one query is made in: the dialect, the aliases of its sources and of those around it, the statement's parameters. */
export interface QueryScope {
  readonly dialect: QueryDialect
  readonly query: PlannedQuery
  readonly aliases: readonly string[]
  readonly outer: QueryScope | null
  readonly params: QueryParams
  readonly dump: Dump
  /** What the parts of a statement, which contain one another, call each other by: see recurse.ts. */
  readonly passes: CompilerPasses
  /** Why the statement is not what was asked for; filled while it is made. */
  readonly emulated: string[]
  /** Whether columns stand in RETURNING, which may know no aliases. */
  readonly inReturning: boolean
  /** Whether clauses are marked: see clause-marks.ts. What is inside of a clause is of that clause. */
  readonly marks: boolean
}

export interface CompilerPasses {
  readonly expr: (expr: Expr, scope: QueryScope) => string
  readonly select: (scope: QueryScope) => string
  readonly query: (scope: QueryScope) => string
}

/** Where the parameters of a planned query are in its statement. */
export interface QueryParams {
  /** The position in the statement, counted from 1, of each planned parameter's first value. */
  readonly numbers: readonly number[]
  /** How many values each stands for. */
  readonly counts: readonly number[]
  /** The same of the lists alone: what may differ between the texts of one query. */
  readonly lengths: string
}

/** The scope of a query inside of another. */
export function innerScope(query: PlannedQuery, outer: QueryScope): QueryScope {
  return { ...outer, query, aliases: sourceAliases(query), outer, inReturning: false, marks: false }
}

/** The alias of each source: the letters of the queries around, one of its own, and its index. */
export function sourceAliases(query: PlannedQuery): string[] {
  return query.sources.map((source, index) => `${query.aliasPrefix}${aliasLetter(source)}${index}`)
}

function aliasLetter(source: PlannedSource): string {
  switch (source.kind) {
    case 'table':
      return /^[A-Za-z]/.exec(source.table)?.[0] ?? 't'
    case 'subquery':
      return 's'
    case 'values':
      return 'v'
    default:
      return 'f'
  }
}

/** The alias of a source that an expression refers to. */
export function aliasOf(source: SourceRef, scope: QueryScope): string {
  let at: QueryScope = scope
  for (let up = source.up; up > 0 && at.outer !== null; up--) at = at.outer
  return at.aliases[source.index] ?? ''
}

/** Raises `Ecto.QueryError` with the query as the adapter sees it. */
export function raiseUnsupported(scope: QueryScope, message: string): never {
  return raiseQueryError(scope.query.term, message)
}

/** Notes why the statement does something else than was asked for. */
export function emulate(scope: QueryScope, reason: string): void {
  if (!scope.emulated.includes(reason)) scope.emulated.push(reason)
}
