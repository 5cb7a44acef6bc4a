import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'

/** Looks a constant key up in maps, remembering where it was in the last shape. */
export function keyLookup(key: Term): (map: ElixirMap) => Term | undefined {
  let shape: readonly Term[] | null = null
  let place = 0
  return (map) => {
    if (map.keys === shape) return map.values[place]
    if (map.root === null) {
      const at = map.keys.indexOf(key)
      if (at >= 0) {
        shape = map.keys
        place = at
        return map.values[at]
      }
    }
    return mapGet(map, key)
  }
}
