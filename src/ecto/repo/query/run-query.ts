import type { StatementRows } from '#ecto/adapter/connection.ts'
import { preloadRows } from '#ecto/association/preload/preload-rows.ts'
import type { BoundQuery, QueryOperation } from '#ecto/planner/planned-query.ts'
import { type PreparedQuery, prepareQuery } from '#ecto/planner/prepare.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { rowsOrRaise, runStatement } from '#ecto/repo/run-statement.ts'
import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** A query that ran: what it was prepared to, and what the database answered. */
export interface RanQuery {
  readonly prepared: PreparedQuery
  readonly answer: StatementRows
  /** With the options that `prepare_query/3` left. */
  readonly context: RepoContext
}

/** Plans a queryable, as `prepare_query/3` of the repository changes it, and runs it. */
export function* runQuery(context: RepoContext, operation: QueryOperation, queryable: Term): Effect<RanQuery> {
  const query = yield* toQuery(queryable, context.session.schemas)
  const changed = yield* preparedByRepo(context, operation, query)
  const prepared = yield* prepareQuery(
    operation,
    changed.query,
    { schemas: context.session.schemas, adapter: context.adapter },
    changed.context.options,
  )
  const outcome = yield* runStatement(changed.context, (adapter) => adapter.query(prepared.planned), sourceTable(prepared.planned))
  return { prepared, answer: rowsOrRaise(outcome), context: changed.context }
}

/** Calls `prepare_query/3` of the repository. */
export function* preparedByRepo(
  context: RepoContext,
  operation: string,
  query: ElixirMap,
): Effect<{ readonly query: Term; readonly context: RepoContext }> {
  const answer = yield apply(context.repo, 'prepare_query', [atom(operation), query, context.options])
  const [changed, options] = answer instanceof Tuple ? answer.items : [query, context.options]
  return { query: changed ?? query, context: { ...context, options: options ?? EMPTY_LIST } }
}

/** The table that a query is about, for reports. */
export function sourceTable({ query }: BoundQuery): string | null {
  const source = query.sources[0]
  return source?.kind === 'table' ? source.table : null
}

/** The values that a query's rows stand for, what is to be preloaded in them. */
export function* queryValues({ prepared, answer, context }: RanQuery): Effect<Term[]> {
  return yield* preloadRows(context, prepared, answer.rows)
}

/** All values of a queryable: `Repo.all/2`. */
export function* allValues(context: RepoContext, queryable: Term): Effect<Term[]> {
  return yield* queryValues(yield* runQuery(context, 'all', queryable))
}
