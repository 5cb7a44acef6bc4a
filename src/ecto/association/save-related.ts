import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { get, getMap, put } from '#ecto/repo/write/changeset-term.ts'
import type { BelongsTo, Has, ManyToMany } from '#ecto/schema/schema.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { invalidChangeset } from './invalid-changeset.ts'
import { saveBelongsTo } from './save-belongs-to.ts'
import { saveHas } from './save-has.ts'
import { saveManyToMany } from './save-many-to-many.ts'

/** What saving one child came to: its struct, nil when it is gone, or the changeset with errors. */
export type SavedChild = { readonly kind: 'ok'; readonly struct: Term } | { readonly kind: 'error'; readonly changeset: Term }

export interface SavedRelation {
  readonly valid: boolean
  /** The value for the association's field of the struct. */
  readonly value: Term
  /** The value for the association among the changes: changesets, those that failed with their errors. */
  readonly changes: Term
}

type Saveable = BelongsTo | Has | ManyToMany

/** Saves the change of one association. Once something has failed (`proceed` false) the rest stays as it is. */
export function* saveRelated(
  context: RepoContext,
  owner: ElixirMap,
  association: Saveable,
  value: Term,
  proceed: boolean,
): Effect<SavedRelation> {
  return association.cardinality === 'one'
    ? yield* saveOne(context, owner, association, value, proceed)
    : yield* saveMany(context, owner, association, value, proceed)
}

function* saveOne(context: RepoContext, owner: ElixirMap, association: Saveable, value: Term, proceed: boolean): Effect<SavedRelation> {
  if (!proceed) return { valid: false, value: null, changes: value }
  if (!(value instanceof ElixirMap)) {
    yield* replacePrevious(context, owner, association, null)
    return { valid: true, value: null, changes: null }
  }
  yield* replacePrevious(context, owner, association, get(value, 'data'))
  const saved = yield* saveChild(context, owner, association, value)
  if (saved.kind === 'error') return { valid: false, value: null, changes: saved.changeset }
  return { valid: true, value: saved.struct, changes: value }
}

function* saveMany(context: RepoContext, owner: ElixirMap, association: Saveable, value: Term, proceed: boolean): Effect<SavedRelation> {
  const structs: Term[] = []
  const changesets: Term[] = []
  let valid = proceed
  for (const child of listItems(value) ?? []) {
    const saved: SavedChild | undefined =
      valid && child instanceof ElixirMap ? yield* saveChild(context, owner, association, child) : undefined
    if (saved?.kind === 'ok' && saved.struct !== null) structs.push(saved.struct)
    changesets.push(saved?.kind === 'error' ? saved.changeset : child)
    if (saved?.kind === 'error') valid = false
  }
  return { valid, value: listFrom(structs), changes: listFrom(changesets) }
}

function* saveChild(context: RepoContext, owner: ElixirMap, association: Saveable, child: ElixirMap): Effect<SavedChild> {
  switch (association.kind) {
    case 'belongs_to':
      return yield* saveBelongsTo(context, association, child)
    case 'has':
      return yield* saveHas(context, owner, association, child)
    default:
      return yield* saveManyToMany(context, owner, association, child)
  }
}

/** What an association of one held before goes as `:on_replace` says, when something else is put in its place. */
function* replacePrevious(context: RepoContext, owner: ElixirMap, association: Saveable, current: Term): Effect<void> {
  const previous = get(getMap(owner, 'data'), association.field)
  if (!isReplaceable(previous) || (yield* sameRow(previous, current))) return
  const changeset = put((yield apply(moduleAtom('Ecto.Changeset'), 'change', [previous])) as ElixirMap, { action: atom('replace') })
  const replaced = yield* saveChild(context, owner, association, changeset)
  if (replaced.kind === 'error' && replaced.changeset instanceof ElixirMap) {
    throw new Thrown('error', yield* invalidChangeset(replaced.changeset))
  }
}

function isReplaceable(previous: Term): previous is ElixirMap {
  if (!(previous instanceof ElixirMap) || isStruct(previous, 'Ecto.Association.NotLoaded')) return false
  return get(getMap(previous, '__meta__'), 'state') !== atom('built')
}

function* sameRow(previous: ElixirMap, current: Term): Effect<boolean> {
  if (!(current instanceof ElixirMap)) return false
  const keys: Term[] = []
  for (const struct of [previous, current]) keys.push(yield apply(moduleAtom('Ecto'), 'primary_key!', [struct]))
  return strictEqual(keys[0] ?? null, keys[1] ?? null)
}
