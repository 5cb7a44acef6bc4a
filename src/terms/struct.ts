import { Atom, atom } from './atom.ts'
import { ElixirMap } from './map.ts'
import { mapFrom, mapGet } from './map-operations.ts'
import type { Term } from './term.ts'

const STRUCT_KEY = atom('__struct__')

/** A struct: a map whose `__struct__` is its module. */
export function struct(module: Atom, fields: Readonly<Record<string, Term>>): ElixirMap {
  return mapFrom([[STRUCT_KEY, module] as const, ...Object.entries(fields).map(([name, value]) => [atom(name), value] as const)])
}

/** The module of a struct, or undefined for anything else. */
export function structModule(value: Term): Atom | undefined {
  if (!(value instanceof ElixirMap)) return undefined
  const module = mapGet(value, STRUCT_KEY)
  return module instanceof Atom ? module : undefined
}

/** Whether the term is a struct of the module with this Elixir name (`isStruct(value, 'Decimal')`). */
export function isStruct(value: Term, module: string): value is ElixirMap {
  return structModule(value)?.name === `Elixir.${module}`
}

/** The value of a field that is known to be there, by name. */
export function field(value: ElixirMap, name: string): Term {
  const found = mapGet(value, atom(name))
  if (found === undefined) throw new Error(`Invariant: no field ${name}`)
  return found
}
