import type { StructInfo } from '#elixir/expander/unit.ts'
import { effect, type NativeFunction, pure } from '#elixir/native.ts'
import { buildStruct } from '#elixir/stdlib/struct-building.ts'
import type { Atom } from '#terms/atom.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import type { ElixirMap } from '#terms/map.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** The struct with its default values. */
export function defaultStruct(module: Atom, info: StructInfo): ElixirMap {
  return struct(module, Object.fromEntries(info.fields))
}

/** `__struct__/0` and `__struct__/1` of a module with a struct. */
export function structFunctions(module: Atom, info: StructInfo): Record<string, NativeFunction> {
  const defaults = defaultStruct(module, info)
  const name = inspectAtom(module.name)
  return {
    '__struct__/0': pure(() => defaults),
    '__struct__/1': effect((pairs: Term) => buildStruct(name, defaults, info.enforced, pairs)),
  }
}
