import type { Expr } from '#ecto/planner/expr.ts'
import type { Combination, PlannedQuery, PlannedSource } from '#ecto/planner/planned-query.ts'
import type { Term } from '#terms/term.ts'
import type { QueryScope } from './query-scope.ts'

/** What a dialect says differently in queries. The rest is the same for all: see query.ts and expr.ts. */
export interface QueryDialect {
  /** As messages name it: `SQLite3`. */
  readonly name: string
  /** The parameter at a position, counted from 1. */
  placeholder(position: number): string
  /** Whether the elements of `x in ^list` are parameters of their own. */
  readonly expandsLists: boolean
  /** Selected when a query needs no column. */
  readonly noColumns: string
  /** In front of the table where prefixes are known; raises where they are not. */
  tableName(prefix: Term, table: string, scope: QueryScope): string
  /** nil, booleans, numbers, text and bytes. */
  literal(value: Term, scope: QueryScope): string
  /** A literal that is told its storage type. */
  typedLiteral(value: Term, storage: Term, scope: QueryScope): string
  /** An expression cast to a storage type: `text` is its SQL, in parentheses where an operand would have them. */
  cast(text: string, storage: Term): string
  /** A list of expressions that stands for itself. */
  list(items: string, scope: QueryScope): string
  /** `x in literal list`. */
  inLiterals(left: string, list: Term, scope: QueryScope): string
  /** `x in expr`, where `expr` gives an array. */
  inArray(left: string, right: string): string
  /** The right side of `in` an empty list makes the whole false. */
  readonly falseCondition: string
  readonly distinctArgument: string
  /** `exists`, `any` or `all` of a subquery. */
  subqueryCall(name: 'exists' | 'any' | 'all', subquery: string): string
  /** A subquery at the root of `order_by` or `group_by`. */
  rootSubquery(subquery: string, scope: QueryScope): string
  /** Raises where `count(source)` is not known. */
  countSource(scope: QueryScope): void
  ilike(left: string, right: string, scope: QueryScope): string
  dateAdd(to: 'date' | 'datetime', value: string, count: Expr, unit: string, scope: QueryScope): string
  jsonPath(expr: string, path: readonly (string | number | Expr)[], scope: QueryScope): string
  /** `json == value` where there is a better form than comparing what was extracted. */
  jsonEquals(expr: string, path: readonly (string | number | Expr)[], value: Expr, scope: QueryScope): string | undefined
  textField(source: string, column: string, quoted: Term, scope: QueryScope): string
  valuesList(query: ValuesList, scope: QueryScope): string
  /** Names of a list's columns after its alias. */
  valuesAlias(alias: string, names: readonly string[]): string
  distinctOn(exprs: string, scope: QueryScope): string
  /** The whole query in another form, where DISTINCT ON is missing and may be replaced. */
  emulateDistinctOn?(scope: QueryScope, select: (scope: QueryScope) => string): string | undefined
  /** The whole query in another form, where its combinations are missing and may be replaced. */
  emulateCombinations?(scope: QueryScope, select: (scope: QueryScope) => string): string | undefined
  combination(kind: Combination['kind'], sql: string, scope: QueryScope): string
  /** What stands between AS and the body of a CTE. */
  cteMaterialized(materialized: boolean | null): string
  /** The query of a CTE that writes. */
  cteOperation(query: PlannedQuery): PlannedQuery
  limit(count: string, withTies: boolean, scope: QueryScope): string
  offset(count: string, hasLimit: boolean, scope: QueryScope): string
  lock(sql: string, scope: QueryScope): string
  joinHints(hints: readonly string[], scope: QueryScope): string
  /** The subquery of a lateral join as a source and a condition, where LATERAL is missing and may be replaced. */
  emulateLateral?(scope: QueryScope, query: PlannedQuery, alias: string): { readonly source: string; readonly on: string } | undefined
  lateral(scope: QueryScope, qualifier: string, source: PlannedSource): string
  /** A column of the table that an UPDATE or DELETE is about, in RETURNING and on the right of `inc`. */
  ownColumn(alias: string, column: string): string
  returningColumn(alias: string, column: string): string
  /** ` FROM …` of an UPDATE with joins, and conditions that belong to WHERE. */
  updateJoins(scope: QueryScope, joins: JoinTexts): { readonly from: string; readonly conditions: readonly string[] }
  /** ` USING …` of a DELETE with joins, and conditions that belong to WHERE; null: `from` holds all conditions already. */
  deleteJoins(scope: QueryScope, joins: JoinTexts): { readonly from: string; readonly conditions: readonly string[] | null }
  arrayUpdate(op: 'push' | 'pull', column: string, value: string, scope: QueryScope): string
}

export interface ValuesList {
  readonly fields: readonly { readonly name: string; readonly storage: Term }[]
  readonly rows: number
  readonly firstParam: number
}

/** The joins of a write, each as its source with alias, its condition and as a whole join. */
export type JoinTexts = readonly {
  readonly qualifier: string
  readonly source: string
  readonly on: string
  readonly whole: string
}[]
