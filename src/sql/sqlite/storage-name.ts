import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

/** The name that a storage type is known by here: `array` for `{:array, _}`, `map` for `{:map, _}`. */
export function storageName(storage: Term): string {
  const outer = isTuple(storage, 2) ? storage.items[0] : storage
  return outer instanceof Atom ? outer.name : ''
}
