import type { NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

const NONE = EMPTY_LIST

/** The structs that describe schemas, with their fields in Ecto's order. */
const STRUCTS: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
  'Ecto.Schema.Metadata': { state: null, source: null, context: null, schema: null, prefix: null },
  'Ecto.Association.NotLoaded': { __field__: null, __owner__: null, __cardinality__: null },
  'Ecto.Association.BelongsTo': {
    field: null,
    owner: null,
    related: null,
    owner_key: null,
    related_key: null,
    queryable: null,
    on_cast: null,
    on_replace: null,
    where: NONE,
    defaults: NONE,
    cardinality: atom('one'),
    relationship: atom('parent'),
    unique: true,
  },
  'Ecto.Association.Has': {
    cardinality: null,
    field: null,
    owner: null,
    related: null,
    owner_key: null,
    related_key: null,
    on_cast: null,
    queryable: null,
    on_delete: null,
    on_replace: null,
    where: NONE,
    unique: true,
    defaults: NONE,
    relationship: atom('child'),
    preload_order: NONE,
  },
  'Ecto.Association.HasThrough': {
    cardinality: null,
    field: null,
    owner: null,
    owner_key: null,
    through: null,
    on_cast: null,
    relationship: atom('child'),
    unique: true,
  },
  'Ecto.Association.ManyToMany': {
    field: null,
    owner: null,
    related: null,
    owner_key: null,
    queryable: null,
    on_delete: null,
    on_replace: null,
    join_keys: null,
    join_through: null,
    on_join_through_conflict: atom('raise'),
    on_cast: null,
    where: NONE,
    join_where: NONE,
    defaults: NONE,
    join_defaults: NONE,
    relationship: atom('child'),
    cardinality: atom('many'),
    unique: false,
    preload_order: NONE,
  },
  'Ecto.Embedded': {
    cardinality: null,
    field: null,
    owner: null,
    related: null,
    on_cast: null,
    on_replace: atom('raise'),
    unique: true,
    ordered: true,
  },
}

/** One module for each of the reflection structs. */
export const reflectionModules: readonly NativeModule[] = Object.entries(STRUCTS).map(([name, struct]) => ({
  name,
  functions: {},
  struct,
}))
