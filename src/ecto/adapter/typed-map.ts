import { atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

/** Whether a storage type is `{:map, _}`: what is inside goes into JSON as it is embedded. Values of a plain `:map` go through their own type. */
export function isTypedMap(storage: Term): boolean {
  return isTuple(storage, 2) && storage.items[0] === atom('map')
}
