import { get } from '#ecto/changeset/changeset.ts'
import { isChanged } from '#ecto/changeset/is-changed.ts'
import { fetchChange, fetchField, getChange, getField, getRelation, requireChange, requireFieldValue } from '#ecto/changeset/read.ts'
import { isMissing } from '#ecto/changeset/validate-required.ts'
import type { NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { onChangeset, readChangeset } from './arguments.ts'

const CHANGESET = atom('changeset')

/** Functions of Ecto.Changeset that read changes, fields and what was declared. */
export const readFunctions: NativeModule['functions'] = {
  ...onChangeset('fetch_field', 2, [], (changeset, key: Term) => fetchField(changeset, key)),
  ...onChangeset('fetch_field!', 2, [], (changeset, key: Term) => requireFieldValue(changeset, key)),
  ...onChangeset('get_field', 2, [null], (changeset, key: Term, fallback: Term) => getField(changeset, key, fallback)),
  ...readChangeset('fetch_change', 2, [], (changeset, key: Term) => fetchChange(changeset, key)),
  ...readChangeset('fetch_change!', 2, [], (changeset, key: Term) => requireChange(changeset, key)),
  ...readChangeset('get_change', 2, [null], (changeset, key: Term, fallback: Term) => getChange(changeset, key, fallback)),
  ...onChangeset('get_assoc', 2, [CHANGESET], (changeset, name: Term, as: Term) => getRelation(changeset, 'assoc', name, as)),
  ...onChangeset('get_embed', 2, [CHANGESET], (changeset, name: Term, as: Term) => getRelation(changeset, 'embed', name, as)),
  ...onChangeset('changed?', 2, [EMPTY_LIST], (changeset, field: Term, options: Term) => isChanged(changeset, field, options)),
  ...onChangeset('field_missing?', 2, [], (changeset, field: Term) => isMissing(changeset, field)),
  ...readChangeset('validations', 1, [], (changeset) => get(changeset, 'validations')),
  ...readChangeset('constraints', 1, [], (changeset) => get(changeset, 'constraints')),
}
