import { inspectTerm } from '#ecto/inspect-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { get, getMap, put } from '#ecto/repo/write/changeset-term.ts'
import type { Saved } from '#ecto/repo/write/in-transaction.ts'
import type { AssociationChange } from '#ecto/repo/write/split-associations.ts'
import type { BelongsTo, Has, ManyToMany } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type SavedRelation, saveRelated } from './save-related.ts'

/**
 * Saves what the row belongs to and puts the foreign keys among the changes of `changeset`; invalid, with the changes of `prepared`, when
 * something could not be saved. Raises ArgumentError when a change sets such a key to another value.
 */
export function* processParents(
  context: RepoContext,
  changeset: ElixirMap,
  prepared: ElixirMap,
  parents: readonly AssociationChange<BelongsTo>[],
): Effect<ElixirMap> {
  if (parents.length === 0) return changeset
  const saved = yield* saveAll(context, changeset, parents)
  if (saved.kind === 'error') return failed(prepared, changeset, saved.changes)
  let changes = getMap(changeset, 'changes')
  for (const { association } of parents) changes = yield* withForeignKey(association, changes, getMap(changeset, 'changes'), saved.struct)
  return put(changeset, { changes, data: saved.struct })
}

function* withForeignKey(association: BelongsTo, changes: ElixirMap, given: ElixirMap, struct: ElixirMap): Effect<ElixirMap> {
  const related = get(struct, association.field)
  const value = related instanceof ElixirMap ? get(related, association.relatedKey) : null
  const key = atom(association.ownerKey)
  const current = mapGet(given, key)
  if (current !== undefined && !strictEqual(current, value)) {
    raiseArgument(
      `cannot change belongs_to association \`${association.field}\` because there is already a change setting its foreign key \`${association.ownerKey}\` to \`${yield* inspectTerm(current)}\``,
    )
  }
  return mapPut(changes, key, value)
}

/** Saves what belongs to the row; the row's struct with it, or the changeset with its errors. */
export function* processChildren(
  context: RepoContext,
  changeset: ElixirMap,
  prepared: ElixirMap,
  children: readonly AssociationChange<Has | ManyToMany>[],
): Effect<Saved> {
  const data = get(changeset, 'data')
  if (children.length === 0 && data instanceof ElixirMap) return { kind: 'ok', struct: data }
  const saved = yield* saveAll(context, changeset, children)
  if (saved.kind === 'ok') return { kind: 'ok', struct: saved.struct }
  return { kind: 'error', reason: failed(prepared, prepared, saved.changes) }
}

function failed(prepared: ElixirMap, changeset: ElixirMap, changes: ElixirMap): ElixirMap {
  const merged = mapFrom([...changes.keys.map((key, i) => [key, changes.values[i] as Term] as const)], getMap(prepared, 'changes'))
  return put(changeset, { changes: merged, 'valid?': false })
}

type SavedAll =
  | { readonly kind: 'ok'; readonly struct: ElixirMap }
  /** The changes of associations, those that failed with their errors. */
  | { readonly kind: 'error'; readonly changes: ElixirMap }

function* saveAll(
  context: RepoContext,
  owner: ElixirMap,
  associations: readonly AssociationChange<BelongsTo | Has | ManyToMany>[],
): Effect<SavedAll> {
  const data = get(owner, 'data')
  let struct = data instanceof ElixirMap ? data : raiseArgument('a changeset without data')
  let changes = mapFrom([])
  let valid = true
  for (const { association, value } of associations) {
    const result: SavedRelation = yield* saveRelated(context, put(owner, { data: struct }), association, value, valid)
    struct = result.valid ? mapPut(struct, atom(association.field), result.value) : struct
    changes = mapPut(changes, atom(association.field), result.changes)
    valid &&= result.valid
  }
  return valid ? { kind: 'ok', struct } : { kind: 'error', changes }
}
