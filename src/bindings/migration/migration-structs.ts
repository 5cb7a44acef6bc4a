import type { NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** The structs of migrations with their fields' defaults. */
export const MIGRATION_STRUCTS = {
  'Ecto.Migration.Table': { name: null, prefix: null, comment: null, primary_key: true, engine: null, options: null, modifiers: null },
  'Ecto.Migration.Index': {
    table: null,
    prefix: null,
    name: null,
    columns: EMPTY_LIST,
    unique: false,
    concurrently: false,
    using: null,
    include: EMPTY_LIST,
    only: false,
    nulls_distinct: null,
    where: null,
    comment: null,
    options: null,
  },
  'Ecto.Migration.Reference': {
    name: null,
    prefix: null,
    table: null,
    column: atom('id'),
    type: atom('bigserial'),
    on_delete: atom('nothing'),
    on_update: atom('nothing'),
    validate: true,
    with: EMPTY_LIST,
    match: null,
    options: EMPTY_LIST,
  },
  'Ecto.Migration.Constraint': { name: null, table: null, check: null, exclude: null, prefix: null, comment: null, validate: true },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Term>>>>

export const migrationStructModules: readonly NativeModule[] = Object.entries(MIGRATION_STRUCTS).map(([name, struct]) => ({
  name,
  functions: {},
  struct,
}))
