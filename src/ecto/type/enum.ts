import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { mapFrom, mapGet, mapHas } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from './type-result.ts'

export const ENUM_TYPE = moduleAtom('Ecto.Enum')

const INVALID_VALUES = `Ecto.Enum types must have a values option specified as a list of atoms or a
keyword list with a mapping from atoms to either integer or string values.

For example:

    field :my_field, Ecto.Enum, values: [:foo, :bar]

or

    field :my_field, Ecto.Enum, values: [foo: 1, bar: 2, baz: 5]
`

const DUPLICATE_VALUES = `Ecto.Enum type values must be unique.

For example:

    field :my_field, Ecto.Enum, values: [:foo, :bar, :foo]

is invalid, while

    field :my_field, Ecto.Enum, values: [:foo, :bar, :baz]

is valid
`

/** `Ecto.Enum.init/1`: the type's parameters from a field's options; raises ArgumentError for values it cannot use. */
export function initEnum(options: Term): ElixirMap {
  const pairs = enumPairs(keywordGet(options, 'values') ?? null)
  const type = pairs.every(([, stored]) => isInteger(stored)) && pairs.length > 0 ? 'integer' : 'string'
  if (type === 'string' && !pairs.every(([, stored]) => typeof stored === 'string')) raiseArgument(INVALID_VALUES)
  requireUnique(pairs)
  const params: readonly (readonly [string, Term])[] = [
    ['on_load', mapFrom(pairs.map(([name, stored]) => [stored, name] as const))],
    ['on_dump', mapFrom(pairs.map(([name, stored]) => [name, stored] as const))],
    ['on_cast', mapFrom(pairs.map(([name]) => [name.name, name] as const))],
    ['mappings', listFrom(pairs.map(([name, stored]) => tuple(name, stored)))],
    ['embed_as', embedOption(keywordGet(options, 'embed_as'))],
    ['type', atom(type)],
  ]
  return mapFrom(params.map(([name, value]) => [atom(name), value] as const))
}

function embedOption(option: Term | undefined): Term {
  if (option === undefined || option === atom('values')) return atom('self')
  if (option === atom('dumped')) return atom('dump')
  return raiseArgument(
    `the \`:embed_as\` option for \`Ecto.Enum\` accepts either \`:values\` or \`:dumped\`,\nreceived: \`${inspect(option)}\`\n`,
  )
}

function enumPairs(values: Term): readonly (readonly [Atom, Term])[] {
  const items = listItems(values)
  if (items === undefined) return raiseArgument(INVALID_VALUES)
  if (items.every((item) => item instanceof Atom)) return items.map((item) => [item, item.name] as const)
  return items.map((item) => {
    const [name, stored] = isTuple(item, 2) ? (item.items as [Term, Term]) : [null, null]
    return name instanceof Atom ? ([name, stored] as const) : raiseArgument(INVALID_VALUES)
  })
}

function requireUnique(pairs: readonly (readonly [Atom, Term])[]): void {
  const names = new Set(pairs.map(([name]) => name))
  const stored = new Set(pairs.map(([, value]) => value))
  if (names.size !== pairs.length || stored.size !== pairs.length) raiseArgument(DUPLICATE_VALUES)
}

/** Casts an enum's atom, its text, or what is stored for it. */
export function castEnum(value: Term, params: ElixirMap): TypeResult {
  if (value === null) return typeOk(null)
  const loaded = mapGet(part(params, 'on_load'), value)
  if (loaded !== undefined) return typeOk(loaded)
  if (mapHas(part(params, 'on_dump'), value)) return typeOk(value)
  const names = part(params, 'on_cast')
  const named = mapGet(names, value)
  if (named !== undefined) return typeOk(named)
  return { kind: 'error', metadata: keyword({ validation: atom('inclusion'), enum: listFrom([...mapKeys(names)]) }) }
}

/** The atom that a database's value stands for. */
export function loadEnum(value: Term, params: ElixirMap): TypeResult {
  return lookUp(part(params, 'on_load'), value)
}

/** The database's value of an atom. */
export function dumpEnum(value: Term, params: ElixirMap): TypeResult {
  return lookUp(part(params, 'on_dump'), value)
}

function lookUp(table: ElixirMap, value: Term): TypeResult {
  if (value === null) return typeOk(null)
  const found = mapGet(table, value)
  return found === undefined ? TYPE_ERROR : typeOk(found)
}

/** The enum's `[{atom, stored}]` in the order of its definition. */
export function enumMappings(params: ElixirMap): Term {
  return mapGet(params, atom('mappings')) ?? null
}

function part(params: ElixirMap, name: string): ElixirMap {
  const table = mapGet(params, atom(name))
  return table instanceof ElixirMap ? table : raiseArgument(`the parameters of an Ecto.Enum have no ${name}`)
}
