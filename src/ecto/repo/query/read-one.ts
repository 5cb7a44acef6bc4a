import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { queryValues, runQuery } from './run-query.ts'

/** The only row of a query, or nil; raises Ecto.MultipleResultsError when there are more. */
export function* readOne(context: RepoContext, queryable: Term): Effect<Term> {
  const { value } = yield* read(context, queryable)
  return value ?? null
}

/** The only row of a query; raises Ecto.NoResultsError when there is none, Ecto.MultipleResultsError when there are more. */
export function* readOneOrRaise(context: RepoContext, queryable: Term): Effect<Term> {
  const { value, query } = yield* read(context, queryable)
  if (value !== undefined) return value
  throw new Thrown('error', yield* resultsError('Ecto.NoResultsError', { queryable: query }))
}

function* read(context: RepoContext, queryable: Term): Effect<{ readonly value: Term | undefined; readonly query: ElixirMap }> {
  const ran = yield* runQuery(context, 'all', queryable)
  const values = yield* queryValues(ran)
  if (values.length > 1)
    throw new Thrown('error', yield* resultsError('Ecto.MultipleResultsError', { queryable: ran.prepared.query, count: values.length }))
  return { value: values[0], query: ran.prepared.query }
}

/** The exception for a query that did not give the rows it should. */
export function* resultsError(module: string, fields: Readonly<Record<string, Term>>): Effect<Term> {
  return yield apply(moduleAtom(module), 'exception', [keyword(fields)])
}
