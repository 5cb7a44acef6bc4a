import { withDefaults } from '#ecto/changeset/relation-build.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { actionOf, get, getMap, prependErrors, put } from '#ecto/repo/write/changeset-term.ts'
import type { ManyToMany } from '#ecto/schema/schema.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { iterateList, list, listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { joinRowsQuery } from './association-query.ts'
import { associationOptions, callRepo } from './call-repo.ts'
import { inheritPrefix } from './inherit-prefix.ts'
import type { SavedChild } from './save-related.ts'

/** Saves what is on the other side of a many_to_many, and the row that joins the two; deleting takes away only that row. */
export function* saveManyToMany(context: RepoContext, owner: ElixirMap, association: ManyToMany, changeset: ElixirMap): Effect<SavedChild> {
  const action = actionOf(changeset)
  const data = getMap(owner, 'data')
  if (action === 'delete' || action === 'replace') return yield* deleteJoin(context, association, data, getMap(changeset, 'data'))
  const saved = yield* callRepo(context, inheritPrefix(changeset, data))
  if (saved.kind === 'error' || !(saved.struct instanceof ElixirMap)) return saved
  if (!needsJoin(owner, changeset, association)) return saved
  const errors = yield* insertJoin(context, association, owner, data, saved.struct)
  return errors === null ? saved : { kind: 'error', changeset: prependErrors(changeset, [...iterateList(errors)]) }
}

function* deleteJoin(context: RepoContext, association: ManyToMany, owner: ElixirMap, related: ElixirMap): Effect<SavedChild> {
  const [[ownerColumn, ownerKey], [relatedColumn, relatedKey]] = association.joinKeys
  const query = yield* joinRowsQuery(context, association, owner, [
    [ownerColumn, get(owner, ownerKey)],
    [relatedColumn, get(related, relatedKey)],
  ])
  yield apply(context.repo, 'delete_all', [query, associationOptions(context)])
  return { kind: 'ok', struct: null }
}

/** A join row is new when one of its sides is, or when the struct that is already there was not joined. */
function needsJoin(owner: ElixirMap, changeset: ElixirMap, { field, joinKeys }: ManyToMany): boolean {
  if (actionOf(owner) === 'insert' || actionOf(changeset) === 'insert') return true
  const key = joinKeys[1][1]
  const current = get(getMap(changeset, 'data'), key)
  const joined = [...iterateList(get(getMap(owner, 'data'), field))]
  return !joined.some((child) => child instanceof ElixirMap && strictEqual(get(child, key), current))
}

/** Inserts the join row; answers the errors of its changeset, or null. */
function* insertJoin(context: RepoContext, association: ManyToMany, parent: ElixirMap, owner: ElixirMap, related: ElixirMap): Effect<Term> {
  const [[ownerColumn, ownerKey], [relatedColumn, relatedKey]] = association.joinKeys
  const keys = mapFrom([
    [atom(ownerColumn), get(owner, ownerKey)],
    [atom(relatedColumn), get(related, relatedKey)],
  ])
  const options = joinOptions(context, association)
  if (association.joinThrough instanceof Atom) {
    const changeset = yield* joinChangeset(association.joinThrough, association.joinDefaults, parent, keys)
    const answer = yield apply(context.repo, 'insert', [changeset, options])
    const [tag, value] = answer instanceof Tuple ? answer.items : []
    return tag === atom('error') && value instanceof ElixirMap ? get(value, 'errors') : null
  }
  yield apply(context.repo, 'insert_all', [association.joinThrough, list(keys), options])
  return null
}

/** `on_join_through_conflict: :nothing`: two that are joined already stay so. */
function joinOptions(context: RepoContext, { onJoinThroughConflict }: ManyToMany): Term {
  const options = associationOptions(context)
  if (onJoinThroughConflict !== 'nothing') return options
  return listFrom([tuple(atom('on_conflict'), atom('nothing')), ...iterateList(options)])
}

/** The row of a join schema, with its defaults; the constraints that the parent's changeset has defined are those of the row, too. */
function* joinChangeset(module: Atom, defaults: Term, parent: ElixirMap, keys: ElixirMap): Effect<ElixirMap> {
  const blank = (yield apply(module, '__struct__', [])) as ElixirMap
  const filled = yield* withDefaults(blank, defaults, get(parent, 'data'))
  const struct = mapEntries(keys).reduce((built, [key, value]) => mapPut(built, key, value), filled)
  const changeset = (yield apply(moduleAtom('Ecto.Changeset'), 'change', [struct])) as ElixirMap
  return put(changeset, { constraints: get(parent, 'constraints') })
}
