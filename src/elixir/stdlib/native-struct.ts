import { type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { iterateList, listFrom } from '#terms/list.ts'
import { mapHas, mapPut } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { missingKey } from './raise.ts'

/** `__struct__/0` and `__struct__/1` of a module written in TypeScript; nothing when it has no struct. */
export function nativeStructFunctions(module: NativeModule): NativeModule['functions'] {
  if (module.struct === undefined) return {}
  const defaults = struct(moduleAtom(module.name), module.struct)
  return {
    '__struct__/0': pure(() => defaults),
    '__struct__/1': pure((pairs: Term) => build(module, defaults, pairs)),
  }
}

function build(module: NativeModule, defaults: ReturnType<typeof struct>, pairs: Term): Term {
  let result = defaults
  const missing = new Set(module.enforcedKeys ?? [])
  for (const pair of iterateList(pairs)) {
    if (!isTuple(pair, 2)) return raiseArgument('argument error')
    const [key, value] = pair.items as [Term, Term]
    if (!mapHas(defaults, key)) return missingKey(key, null)
    if (key instanceof Atom) missing.delete(key.name)
    result = mapPut(result, key, value)
  }
  if (missing.size === 0) return result
  const keys = inspect(listFrom([...missing].map(atom)))
  return raiseArgument(`the following keys must also be given when building struct ${module.name}: ${keys}`)
}
