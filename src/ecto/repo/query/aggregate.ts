import { callNode, fieldNode, sourceNode } from '#ecto/query/ast.ts'
import { exclude } from '#ecto/query/build/exclude.ts'
import { queryFrom, toQuery } from '#ecto/query/build/to-query.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems, queryStruct, withFields } from '#ecto/query/query-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'

const PLACE = { file: 'lib/ecto/repo/queryable.ex', line: 564 }

/** `SELECT count(*)` of a queryable, or of it as a subquery when it has a limit, an offset, distinct or combinations. */
export function* countQuery(context: RepoContext, queryable: Term): Effect<ElixirMap> {
  const query = yield* aggregatable(context, queryable)
  return select(isPlain(query) ? withFields(query, { order_bys: EMPTY_LIST }) : wrapped(query), callNode('count', []))
}

/** The aggregate of one field of a queryable. */
export function* aggregateQuery(context: RepoContext, queryable: Term, aggregate: string, name: Term): Effect<ElixirMap> {
  const query = yield* aggregatable(context, queryable)
  const column = fieldNode(sourceNode(0), name)
  const base = isPlain(query)
    ? withFields(query, { order_bys: EMPTY_LIST })
    : wrapped(select(query, callNode('%{}', [tuple(name, column)])))
  return select(base, callNode(aggregate, [column]))
}

function* aggregatable(context: RepoContext, queryable: Term): Effect<ElixirMap> {
  const query = yield* toQuery(queryable, context.session.schemas)
  if (fieldItems(query, 'group_bys').length > 0) raiseQueryError(query, 'cannot aggregate on query with group_by')
  return withFields(query, { preloads: EMPTY_LIST, assocs: EMPTY_LIST })
}

function isPlain(query: ElixirMap): boolean {
  const clauses = ['distinct', 'limit', 'offset'].every((name) => field(query, name) === null)
  return clauses && fieldItems(query, 'combinations').length === 0
}

function wrapped(query: ElixirMap): ElixirMap {
  const subquery = queryStruct('Ecto.SubQuery', { query: withFields(query, { prefix: null }) })
  return withFields(queryFrom(subquery), { prefix: field(query, 'prefix') })
}

function select(query: ElixirMap, expr: Term): ElixirMap {
  return withFields(query, { select: queryStruct('Ecto.Query.SelectExpr', { expr, ...PLACE }) })
}

/** `SELECT 1 … LIMIT 1`: whether a queryable has rows. */
export function* existsQuery(context: RepoContext, queryable: Term): Effect<ElixirMap> {
  const query = yield* toQuery(queryable, context.session.schemas)
  const bare = ['select', 'preload', 'distinct'].reduce((stripped, clause) => exclude(stripped, atom(clause)), query)
  const limit = queryStruct('Ecto.Query.LimitExpr', { expr: 1, ...PLACE })
  return selectOne(withFields(bare, { limit }))
}

/** `select: 1`, in the queries that are combined with it too. */
function selectOne(query: ElixirMap): ElixirMap {
  const combinations = fieldItems(query, 'combinations').map((combination) => {
    const [kind, other] = (combination as Tuple).items as [Term, ElixirMap]
    return tuple(kind, selectOne(other))
  })
  return select(withFields(query, { combinations: listFrom(combinations) }), 1)
}
