import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { QueryOperation } from '#ecto/planner/planned-query.ts'
import { prepareQuery } from '#ecto/planner/prepare.ts'
import { rawStatement } from '#ecto/repo/compile-statement.ts'
import { sourceTable } from '#ecto/repo/query/run-query.ts'
import { queryResult } from '#ecto/repo/query-result.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { rowsOrRaise, runCompiled, type StatementOutcome } from '#ecto/repo/run-statement.ts'
import { rollback, runTransaction } from '#ecto/repo/transaction.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { RepoCall } from './call-repo.ts'
import { explainText } from './explain-text.ts'
import { raiseNoFunction } from './no-function.ts'
import { openContext } from './open-context.ts'

/** Plain SQL, and the SQL behind queries. */
export const sqlCalls: Readonly<Record<string, RepoCall>> = {
  *query(state, module, args): Effect<Term> {
    const context = yield* openContext(state, module, 'query', null, args[2] ?? EMPTY_LIST)
    const outcome = yield* runSql(context, args)
    if (outcome.kind === 'error') return tuple(atom('error'), outcome.exception)
    return tuple(atom('ok'), queryResult(String(args[0]), outcome))
  },
  *'query!'(state, module, args): Effect<Term> {
    const context = yield* openContext(state, module, 'query!', null, args[2] ?? EMPTY_LIST)
    const outcome = yield* runSql(context, args)
    if (outcome.kind === 'error') throw new Thrown('error', outcome.exception)
    return queryResult(String(args[0]), outcome)
  },
  query_many: queryMany,
  'query_many!': queryMany,
  *to_sql(state, module, args): Effect<Term> {
    const context = yield* openContext(state, module, 'to_sql', null)
    const { statement } = yield* statementOf(context, args)
    return tuple(statement.sql, listFrom(statement.values))
  },
  *explain(state, module, args): Effect<Term> {
    const context = yield* openContext(state, module, 'explain', null, args[2] ?? EMPTY_LIST)
    return yield* explain(context, args)
  },
}

function* runSql(context: RepoContext, args: readonly Term[]): Effect<StatementOutcome> {
  const sql = typeof args[0] === 'string' ? args[0] : String(args[0])
  const params = listItems(args[1] ?? EMPTY_LIST) ?? []
  return yield* runCompiled(context, rawStatement(context, sql, params), null)
}

// biome-ignore lint/correctness/useYield: a repository function is a generator, whatever it needs
function* queryMany(): Effect<Term> {
  return raise('RuntimeError', { message: 'query_many is not supported in the SQLite3 adapter' })
}

const OPERATIONS: readonly string[] = ['all', 'update_all', 'delete_all']

/** The statement that a queryable becomes for an operation. */
function* statementOf(
  context: RepoContext,
  args: readonly Term[],
): Effect<{ readonly statement: SqlStatement; readonly source: string | null }> {
  const [operation, queryable] = args
  if (!(operation instanceof Atom) || !OPERATIONS.includes(operation.name))
    return raiseNoFunction(moduleAtom('Ecto.Adapters.SQLite3'), 'prepare', 2)
  const prepared = yield* prepareQuery(
    operation.name as QueryOperation,
    queryable ?? null,
    { schemas: context.session.schemas, adapter: context.adapter },
    context.options,
  )
  return { statement: yield* context.session.primary.query(prepared.planned), source: sourceTable(prepared.planned) }
}

/** Runs EXPLAIN in a transaction that is always rolled back. */
function* explain(context: RepoContext, args: readonly Term[]): Effect<Term> {
  const { statement, source } = yield* statementOf(context, args)
  const type = keywordGet(context.options, 'type')
  const instructions = type instanceof Atom && type.name === 'instructions'
  const sql = `${instructions ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN'} ${statement.sql}`
  const explained: { text: Term } = { text: null }
  yield* runTransaction({ ...context, options: EMPTY_LIST }, function* () {
    const outcome = yield* runCompiled(
      context,
      { sqlite: { ...statement, sql }, postgres: { ...statement, sql: `EXPLAIN ${statement.sql}` } },
      source,
    )
    explained.text = explainText(rowsOrRaise(outcome), instructions)
    return yield* rollback(context.instance, atom('explain'))
  })
  return explained.text
}
