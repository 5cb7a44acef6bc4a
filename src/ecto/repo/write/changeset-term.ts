import { Atom, atom } from '#terms/atom.ts'
import { iterateList, listFrom } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet, mapPutAll } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** Whether the term is an `%Ecto.Changeset{}`. */
export function isChangeset(value: Term): value is ElixirMap {
  return isStruct(value, 'Ecto.Changeset')
}

/** A field of a struct or map by name; nil when it is not there. */
export function get(map: ElixirMap, name: string): Term {
  return mapGet(map, atom(name)) ?? null
}

/** A field that holds a map. */
export function getMap(map: ElixirMap, name: string): ElixirMap {
  const value = get(map, name)
  return value instanceof ElixirMap ? value : EMPTY_MAP
}

/** The struct or map with these fields set. */
export function put(map: ElixirMap, fields: Readonly<Record<string, Term>>): ElixirMap {
  return mapPutAll(map, Object.keys(fields).map(atom), Object.values(fields))
}

/** The name of the changeset's action, or null. */
export function actionOf(changeset: ElixirMap): string | null {
  const action = get(changeset, 'action')
  return action instanceof Atom ? action.name : null
}

/** The changeset with `{field, {message, keys}}` in front of its errors, and invalid. */
export function addError(changeset: ElixirMap, field: Term, message: Term, keys: Term): ElixirMap {
  const errors = get(changeset, 'errors')
  return put(changeset, { errors: listFrom([tuple(field, tuple(message, keys)), ...iterateList(errors)]), 'valid?': false })
}

/** Several errors in front of those that are there. */
export function prependErrors(changeset: ElixirMap, errors: readonly Term[]): ElixirMap {
  if (errors.length === 0) return changeset
  return put(changeset, { errors: listFrom([...errors, ...iterateList(get(changeset, 'errors'))]), 'valid?': false })
}
