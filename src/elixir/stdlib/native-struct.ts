import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { moduleAtom } from '#terms/atom.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { buildStruct } from './struct-building.ts'

/** `__struct__/0` and `__struct__/1` of a module written in TypeScript; nothing when it has no struct. */
export function nativeStructFunctions({ name, struct: fields, enforcedKeys }: NativeModule): NativeModule['functions'] {
  if (fields === undefined) return {}
  const defaults = struct(moduleAtom(name), fields)
  return {
    '__struct__/0': pure(() => defaults),
    '__struct__/1': effect((pairs: Term) => buildStruct(name, defaults, enforcedKeys ?? [], pairs)),
  }
}
