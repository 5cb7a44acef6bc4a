import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { changeStruct } from './change.ts'
import { type Changeset, fieldType, get, getMap } from './changeset.ts'
import { raiseMissingKey } from './errors.ts'
import { relationOf, requireRelation } from './relation.ts'
import { applyValue } from './relation-apply.ts'
import { loadRelation } from './relation-load.ts'

/** `fetch_field/2`: `{:changes, value}`, `{:data, value}` or `:error`. */
export function* fetchField(changeset: Changeset, key: Term): Effect<Term> {
  const found = yield* findField(changeset, key)
  return found === undefined ? atom('error') : tuple(atom(found.from), found.value)
}

/** `fetch_field!/2`; raises KeyError. */
export function* requireFieldValue(changeset: Changeset, key: Term): Effect<Term> {
  const found = yield* findField(changeset, key)
  return found === undefined ? raiseMissingKey(key, get(changeset, 'data')) : found.value
}

/** `get_field/3`: from the changes, else from the data. */
export function* getField(changeset: Changeset, key: Term, fallback: Term = null): Effect<Term> {
  const found = yield* findField(changeset, key)
  return found === undefined ? fallback : found.value
}

interface Found {
  readonly from: 'changes' | 'data'
  readonly value: Term
}

function* findField(changeset: Changeset, key: Term): Effect<Found | undefined> {
  const type = fieldType(changeset, key)
  const changed = mapGet(getMap(changeset, 'changes'), key)
  if (changed !== undefined) return { from: 'changes', value: type === undefined ? changed : applyValue(type, changed) }
  const value = mapGet(getMap(changeset, 'data'), key)
  if (value === undefined) return undefined
  return { from: 'data', value: relationOf(type) === undefined ? value : yield* loadRelation(get(changeset, 'data'), value) }
}

/** `fetch_change/2` */
export function fetchChange(changeset: Changeset, key: Term): Term {
  const changed = mapGet(getMap(changeset, 'changes'), key)
  return changed === undefined ? atom('error') : tuple(atom('ok'), changed)
}

/** `fetch_change!/2`; raises KeyError. */
export function requireChange(changeset: Changeset, key: Term): Term {
  const changes = getMap(changeset, 'changes')
  const changed = mapGet(changes, key)
  return changed === undefined ? raiseMissingKey(key, changes) : changed
}

/** `get_change/3` */
export function getChange(changeset: Changeset, key: Term, fallback: Term = null): Term {
  const changed = mapGet(getMap(changeset, 'changes'), key)
  return changed === undefined ? fallback : changed
}

/** `get_assoc/3` and `get_embed/3`: the children as changesets, or as structs with their changes applied. */
export function* getRelation(changeset: Changeset, kind: 'assoc' | 'embed', name: Term, as: Term): Effect<Term> {
  const type = fieldType(changeset, name)
  yield* requireRelation('get', kind, name, type)
  if (as === atom('struct')) return yield* getField(changeset, name)
  const changed = mapGet(getMap(changeset, 'changes'), name)
  if (changed !== undefined) return changed
  const loaded = yield* loadRelation(get(changeset, 'data'), mapGet(getMap(changeset, 'data'), name) ?? null)
  const children = listItems(loaded)
  if (children === undefined) return loaded === null ? null : yield* changeStruct(loaded)
  const changesets: Term[] = []
  for (const child of children) changesets.push(yield* changeStruct(child))
  return listFrom(changesets)
}
