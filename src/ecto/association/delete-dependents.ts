import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { get } from '#ecto/repo/write/changeset-term.ts'
import type { Association, Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import { list } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { tuple } from '#terms/tuple.ts'
import { childrenQuery, joinRowsQuery } from './association-query.ts'
import { associationOptions } from './call-repo.ts'

/** What `:on_delete` of a schema's associations does to other rows before one is deleted. */
export function* deleteDependents(context: RepoContext, schema: Schema, data: ElixirMap): Effect<void> {
  for (const association of schema.associations) {
    if (get(data, association.ownerKey) !== null) yield* deleteFor(context, association, data)
  }
}

function* deleteFor(context: RepoContext, association: Association, data: ElixirMap): Effect<void> {
  const options = associationOptions(context)
  const value = get(data, association.ownerKey)
  if (association.kind === 'many_to_many' && association.onDelete === 'delete_all') {
    const query = yield* joinRowsQuery(context, association, data, [[association.joinKeys[0][0], value]])
    yield apply(context.repo, 'delete_all', [query, options])
  }
  if (association.kind !== 'has' || association.onDelete === 'nothing') return
  const query = yield* childrenQuery(context, association, value)
  if (association.onDelete === 'delete_all') yield apply(context.repo, 'delete_all', [query, options])
  else yield apply(context.repo, 'update_all', [query, keyword({ set: list(tuple(atom(association.relatedKey), null)) }), options])
}
