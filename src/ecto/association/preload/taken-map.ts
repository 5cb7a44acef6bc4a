import { Atom } from '#terms/atom.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** A map of these fields of a struct, and of those below them in its associations: `[:id, books: [:title]]`; lists and nil go through. */
export function takenMap(value: Term, fields: readonly Term[]): Term {
  if (value === null) return null
  if (isList(value)) return listFrom((listItems(value) ?? []).map((item) => takenMap(item, fields)))
  return fields.reduce<ElixirMap>((map, item) => {
    if (item instanceof Atom) return mapPut(map, item, fetch(value, item))
    if (!(item instanceof Tuple)) return map
    const [name, below] = item.items as [Term, Term]
    return mapPut(map, name, takenMap(fetch(value, name), listItems(below) ?? [below]))
  }, EMPTY_MAP)
}

function fetch(struct: Term, key: Term): Term {
  const value = struct instanceof ElixirMap ? mapGet(struct, key) : undefined
  return value === undefined ? raise('KeyError', { key, term: struct, message: null }) : value
}
