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
import type { RepoState } from './repo-state.ts'
import { sqlText } from './sql-text.ts'

/** Plain SQL, and the SQL behind queries. */
export const sqlCalls: Readonly<Record<string, RepoCall>> = {
  *query(state, module, args): Effect<Term> {
    const context = yield* openContext(state, module, 'query', null, args[2] ?? EMPTY_LIST)
    const sql = yield* sqlText(args[0] ?? null)
    const outcome = yield* runSql(context, sql, args[1])
    if (outcome.kind === 'error') return tuple(atom('error'), outcome.exception)
    return tuple(atom('ok'), queryResult(sql, outcome))
  },
  *'query!'(state, module, args): Effect<Term> {
    const context = yield* openContext(state, module, 'query!', null, args[2] ?? EMPTY_LIST)
    const sql = yield* sqlText(args[0] ?? null)
    const outcome = yield* runSql(context, sql, args[1])
    if (outcome.kind === 'error') throw new Thrown('error', outcome.exception)
    return queryResult(sql, outcome)
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

function* runSql(context: RepoContext, sql: string, params: Term = EMPTY_LIST): Effect<StatementOutcome> {
  return yield* runCompiled(context, rawStatement(context, sql, listItems(params) ?? []), null)
}

// biome-ignore lint/correctness/useYield: a repository function is a generator, whatever it needs
function* queryMany({ primary }: RepoState): Effect<Term> {
  return raise('RuntimeError', { message: `query_many is not supported in the ${primary.title} adapter` })
}

const OPERATIONS: readonly string[] = ['all', 'update_all', 'delete_all']

/** The statement that a queryable becomes for an operation. */
function* statementOf(
  context: RepoContext,
  args: readonly Term[],
): Effect<{ readonly statement: SqlStatement; readonly source: string | null }> {
  const [operation, queryable] = args
  if (!(operation instanceof Atom) || !OPERATIONS.includes(operation.name))
    return raiseNoFunction(moduleAtom(context.session.primary.module), 'prepare', 2)
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
