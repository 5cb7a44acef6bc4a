import type { QueryOperation } from '#ecto/planner/planned-query.ts'
import { type PreparedQuery, prepareQuery } from '#ecto/planner/prepare.ts'
import { compileStatement, rawStatement } from '#ecto/repo/compile-statement.ts'
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
    const { planned } = yield* plannedOf(context, args)
    const { sql, values } = yield* context.session.primary.query(planned)
    return tuple(sql, listFrom(values))
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

/** A queryable planned for an operation that there are statements for. */
function* plannedOf(context: RepoContext, args: readonly Term[]): Effect<PreparedQuery> {
  const [operation, queryable] = args
  if (!(operation instanceof Atom) || !OPERATIONS.includes(operation.name))
    return raiseNoFunction(moduleAtom(context.session.primary.module), 'prepare', 2)
  return yield* prepareQuery(
    operation.name as QueryOperation,
    queryable ?? null,
    { schemas: context.session.schemas, adapter: context.adapter },
    context.options,
  )
}

/** Runs EXPLAIN, unless it is told otherwise in a transaction that is always rolled back. */
function* explain(context: RepoContext, args: readonly Term[]): Effect<Term> {
  const { planned } = yield* plannedOf(context, args)
  const compiled = yield* compileStatement(context, function* (adapter) {
    const statement = yield* adapter.query(planned)
    return { ...statement, sql: `${adapter.explainPrefix(context.options)} ${statement.sql}` }
  })
  const explained: { text: Term } = { text: null }
  const work = function* (): Effect<void> {
    const outcome = yield* runCompiled(context, compiled, sourceTable(planned))
    explained.text = explainText(rowsOrRaise(outcome), keywordGet(context.options, 'type') === atom('instructions'))
  }
  if (keywordGet(context.options, 'wrap_in_transaction') === false) yield* work()
  else {
    yield* runTransaction({ ...context, options: EMPTY_LIST }, function* () {
      yield* work()
      return yield* rollback(context.instance, atom('explain'))
    })
  }
  return explained.text
}
