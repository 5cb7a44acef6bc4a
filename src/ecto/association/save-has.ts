import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { actionOf, get, getMap, put } from '#ecto/repo/write/changeset-term.ts'
import type { Has } from '#ecto/schema/schema.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { callRepo } from './call-repo.ts'
import { inheritPrefix } from './inherit-prefix.ts'
import type { SavedChild } from './save-related.ts'

/** Saves a child of has_one or has_many with the owner's key in it; a replaced one goes as `:on_replace` says. */
export function* saveHas(context: RepoContext, owner: ElixirMap, association: Has, changeset: ElixirMap): Effect<SavedChild> {
  if (actionOf(changeset) === 'replace') return yield* replaceChild(context, association, changeset)
  const data = getMap(owner, 'data')
  return yield* saveWithKey(context, association, inheritPrefix(changeset, data), get(data, association.ownerKey))
}

function* saveWithKey(context: RepoContext, { relatedKey }: Has, changeset: ElixirMap, value: Term): Effect<SavedChild> {
  const keyed = actionOf(changeset) === 'delete' ? changeset : yield* withChange(changeset, relatedKey, value)
  const saved = yield* callRepo(context, keyed)
  if (saved.kind === 'ok' || !(saved.changeset instanceof ElixirMap)) return saved
  const before = mapGet(getMap(changeset, 'changes'), atom(relatedKey)) ?? null
  return {
    kind: 'error',
    changeset: put(saved.changeset, { changes: mapPut(getMap(saved.changeset, 'changes'), atom(relatedKey), before) }),
  }
}

function* withChange(changeset: ElixirMap, field: string, value: Term): Effect<ElixirMap> {
  return (yield apply(moduleAtom('Ecto.Changeset'), 'put_change', [changeset, atom(field), value])) as ElixirMap
}

function* replaceChild(context: RepoContext, association: Has, changeset: ElixirMap): Effect<SavedChild> {
  switch (association.onReplace) {
    case 'nilify':
      return asReplaced(yield* saveWithKey(context, association, put(changeset, { action: atom('update') }), null))
    case 'update':
      return asReplaced(yield* saveWithKey(context, association, put(changeset, { action: atom('update') }), null))
    case 'delete_if_exists':
      return yield* deleteIfExists(context, changeset)
    default:
      return asReplaced(yield* callRepo(context, put(changeset, { action: atom('delete') })))
  }
}

function asReplaced(saved: SavedChild): SavedChild {
  return saved.kind === 'ok' ? { kind: 'ok', struct: null } : saved
}

function* deleteIfExists(context: RepoContext, changeset: ElixirMap): Effect<SavedChild> {
  const saved = yield* callRepo(context, put(changeset, { action: atom('delete') }), keyword({ allow_stale: true }))
  return asReplaced(saved)
}
