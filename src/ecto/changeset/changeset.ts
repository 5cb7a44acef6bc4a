import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { EMPTY_LIST, list } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet, mapPutAll } from '#terms/map-operations.ts'
import { isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** The fields of `%Ecto.Changeset{}` with their defaults, in Ecto's order. */
export const CHANGESET_FIELDS = {
  'valid?': false,
  data: null,
  params: null,
  changes: EMPTY_MAP,
  errors: EMPTY_LIST,
  validations: EMPTY_LIST,
  required: EMPTY_LIST,
  prepare: EMPTY_LIST,
  constraints: EMPTY_LIST,
  filters: EMPTY_MAP,
  action: null,
  types: EMPTY_MAP,
  empty_values: list(''),
  repo: null,
  repo_opts: EMPTY_LIST,
} as const satisfies Readonly<Record<string, Term>>

export type ChangesetField = keyof typeof CHANGESET_FIELDS

/** `%Ecto.Changeset{}` */
export type Changeset = ElixirMap

const DEFAULT = struct(moduleAtom('Ecto.Changeset'), CHANGESET_FIELDS)

/** A changeset with these fields and defaults for the others. */
export function newChangeset(fields: Partial<Record<ChangesetField, Term>>): Changeset {
  return update(DEFAULT, fields)
}

/** Whether the term is an `%Ecto.Changeset{}`. */
export function isChangeset(term: Term): term is Changeset {
  return isStruct(term, 'Ecto.Changeset')
}

/** The changeset with these fields changed. */
export function update(changeset: Changeset, fields: Partial<Record<ChangesetField, Term>>): Changeset {
  return mapPutAll(changeset, Object.keys(fields).map(atom), Object.values(fields))
}

/** A field of the changeset. */
export function get(changeset: Changeset, name: ChangesetField): Term {
  return mapGet(changeset, atom(name)) ?? null
}

/** `changes`, `types`, `filters` or whatever else is a map; an empty one when it is none. */
export function getMap(changeset: Changeset, name: 'changes' | 'types' | 'filters' | 'data' | 'params'): ElixirMap {
  const value = get(changeset, name)
  return value instanceof ElixirMap ? value : EMPTY_MAP
}

/** The `valid?` of a changeset. */
export function isValid(changeset: Changeset): boolean {
  return get(changeset, 'valid?') === true
}

/** The type of a field; undefined when the changeset knows no such field. */
export function fieldType(changeset: Changeset, field: Term): Term | undefined {
  return mapGet(getMap(changeset, 'types'), field)
}

/** The action as the name of an atom; null when there is none. */
export function actionOf(changeset: Changeset): string | null {
  const action = get(changeset, 'action')
  return action === null || typeof action !== 'object' || !('name' in action) ? null : (action as Atom).name
}
