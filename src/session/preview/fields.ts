import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** The fields of a struct's module in the order of definition; undefined when it is not known. */
export type StructFields = (module: Atom) => readonly Atom[] | undefined

const HIDDEN: ReadonlySet<string> = new Set(['__struct__', '__meta__', '__exception__'])

/** The keys of a map or struct that a table shows as columns, in order; undefined when a key is no atom. */
export function shownFields(value: ElixirMap, structFields: StructFields): readonly Atom[] | undefined {
  const module = structModule(value)
  const keys: readonly Term[] = (module && structFields(module)) ?? mapKeys(value)
  if (!keys.every((key): key is Atom => key instanceof Atom)) return undefined
  return keys.filter((key) => !HIDDEN.has(key.name))
}

/** The Elixir name of a module atom: `Shop.Item`. */
export function moduleName(module: Atom): string {
  return module.name.replace(/^Elixir\./, '')
}

/** What a column is called: the key's name. */
export function columnName(key: Term): string {
  return isAtom(key) ? atomName(key) : String(key)
}

/** Whether rows of a table can be made of it: a map, or a struct that is not a value in itself (a date, a range …). */
export function isRecord(value: Term, structFields: StructFields): value is ElixirMap {
  if (!(value instanceof ElixirMap)) return false
  const module = structModule(value)
  if (module !== undefined && VALUE_STRUCTS.has(module.name)) return false
  return (shownFields(value, structFields)?.length ?? 0) > 0
}

const VALUE_STRUCTS: ReadonlySet<string> = new Set(
  [
    'Date',
    'Time',
    'NaiveDateTime',
    'DateTime',
    'Decimal',
    'Range',
    'Date.Range',
    'MapSet',
    'Regex',
    'Duration',
    'URI',
    'Version',
    'Stream',
    'Task',
    'Ecto.Query',
    'Ecto.SubQuery',
    'Ecto.Query.DynamicExpr',
    'Ecto.Multi',
    'Ecto.Association.NotLoaded',
    'Ecto.Schema.Metadata',
    'Macro.Env',
  ].map((name) => `Elixir.${name}`),
)
