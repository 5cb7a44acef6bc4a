import type { StructInfo } from '#elixir/expander/unit.ts'
import { type NativeFunction, pure } from '#elixir/native.ts'
import { type Atom, atom, isAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { iterateList, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapHas, mapPut } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

/** The struct with its default values. */
export function defaultStruct(module: Atom, info: StructInfo): ElixirMap {
  return struct(module, Object.fromEntries(info.fields))
}

/** `__struct__/0` and `__struct__/1` of a module with a struct. */
export function structFunctions(module: Atom, info: StructInfo): Record<string, NativeFunction> {
  const defaults = defaultStruct(module, info)
  return {
    '__struct__/0': pure(() => defaults),
    '__struct__/1': pure((pairs: Term) => build(module, info, defaults, pairs)),
  }
}

function build(module: Atom, info: StructInfo, defaults: ElixirMap, pairs: Term): Term {
  let result = defaults
  const missing = new Set(info.enforced)
  for (const pair of iterateList(pairs)) {
    if (!isTuple(pair, 2)) continue
    const [key, value] = pair.items as [Term, Term]
    if (!mapHas(defaults, key)) raise('KeyError', { key, term: null, message: `key ${inspect(key)} not found` })
    if (isAtom(key) && key !== null && typeof key !== 'boolean') missing.delete(key.name)
    result = mapPut(result, key, value)
  }
  if (missing.size > 0) {
    const keys = listFrom([...missing].map((name) => atom(name)))
    raiseArgument(`the following keys must also be given when building struct ${inspect(module)}: ${inspect(keys)}`)
  }
  return result
}
