import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

/** Whether a storage type is `:map` or `{:map, _}`, which adapters keep as JSON. */
export function isJsonMap(storage: Term): boolean {
  const outer = isTuple(storage, 2) ? storage.items[0] : storage
  return outer instanceof Atom && outer.name === 'map'
}
