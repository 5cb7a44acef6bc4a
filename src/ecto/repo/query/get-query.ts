import { inspectTerm } from '#ecto/inspect-term.ts'
import { callNode, fieldNode, paramNode, sourceNode } from '#ecto/query/ast.ts'
import { addFilter, interpolatedFilter } from '#ecto/query/build/filter.ts'
import { toQuery } from '#ecto/query/build/to-query.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fromSchema } from '#ecto/query/query-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** Where the clauses that the repository adds are reported. */
const QUERYABLE_PLACE = { file: 'lib/ecto/repo/queryable.ex', line: 494 }

/** The query for the row with this primary key; raises ArgumentError for nil and for schemas without just one key. */
export function* queryForGet(context: RepoContext, queryable: Term, id: Term): Effect<ElixirMap> {
  if (id === null) raiseArgument('cannot perform Ecto.Repo.get/2 because the given value is nil')
  const query = yield* toQuery(queryable, context.session.schemas)
  const schema = requireSchema(context, query)
  const key = yield* onlyKey(schema, 'Ecto.Repo.get/2')
  const expr = callNode('==', [fieldNode(sourceNode(0), atom(key)), paramNode(0)])
  return addFilter(query, 'where', atom('and'), { expr, params: [tuple(id, tuple(0, atom(key)))], subqueries: [] }, QUERYABLE_PLACE)
}

/** The query for the rows whose fields have these values. */
export function* queryForGetBy(context: RepoContext, queryable: Term, clauses: Term): Effect<ElixirMap> {
  const query = yield* toQuery(queryable, context.session.schemas)
  return addFilter(query, 'where', atom('and'), interpolatedFilter(query, 'where', clauses), QUERYABLE_PLACE)
}

/** The schema of a query's first source; raises Ecto.QueryError when it has none. */
function requireSchema(context: RepoContext, query: ElixirMap): Schema {
  const module = fromSchema(query)
  const schema = module instanceof Atom ? context.session.schemas.find(module) : undefined
  return schema ?? raiseQueryError(query, 'expected a from expression with a schema')
}

/** The one field of a schema's primary key. */
export function* onlyKey(schema: Schema, caller: string): Effect<string> {
  const [key] = schema.primaryKey
  if (key !== undefined && schema.primaryKey.length === 1) return key
  const keys = yield* inspectTerm(listFrom(schema.primaryKey.map(atom)))
  return raiseArgument(`${caller} requires the schema ${yield* inspectTerm(schema.module)} to have exactly one primary key, got: ${keys}`)
}
