import { toQuery } from '#ecto/query/build/to-query.ts'
import { addUpdate, interpolatedUpdate } from '#ecto/query/build/update.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'
import { queryValues, runQuery } from './run-query.ts'

const PLACE = { file: 'lib/ecto/repo/queryable.ex', line: 188 }

/** `Repo.update_all/3`: `{count, nil}`, or the selected values in place of nil. */
export function* updateAll(context: RepoContext, queryable: Term, updates: Term): Effect<Tuple> {
  const query = yield* toQuery(queryable, context.session.schemas)
  const updated: ElixirMap = updates === EMPTY_LIST ? query : addUpdate(query, interpolatedUpdate(query, updates), PLACE)
  return yield* writeAll(context, 'update_all', updated)
}

/** `Repo.delete_all/2` */
export function deleteAll(context: RepoContext, queryable: Term): Effect<Tuple> {
  return writeAll(context, 'delete_all', queryable)
}

function* writeAll(context: RepoContext, operation: 'update_all' | 'delete_all', queryable: Term): Effect<Tuple> {
  const ran = yield* runQuery(context, operation, queryable)
  if (!ran.prepared.returnsRows) return tuple(ran.answer.changed, null)
  const values = yield* queryValues(ran)
  return tuple(values.length, listFrom(values))
}
