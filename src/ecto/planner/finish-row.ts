import type { Atom } from '#terms/atom.ts'
import { atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import type { SelectedPair, Selection } from './selection.ts'

/** What a row gives to build the selected value of. */
export interface RowValues {
  readonly from: Term
  readonly units: readonly Term[]
  readonly structs: ReadonlyMap<Atom, ElixirMap>
}

/** The selected value of a row. */
export function finishRow(selection: Selection, row: RowValues): Term {
  switch (selection.kind) {
    case 'from':
      return row.from
    case 'unit':
      return row.units[selection.index] ?? null
    case 'literal':
      return selection.value
    case 'tuple':
      return new Tuple(selection.items.map((item) => finishRow(item, row)))
    case 'list':
      return listFrom(selection.items.map((item) => finishRow(item, row)))
    case 'map':
      return putPairs(EMPTY_MAP, selection.pairs, row)
    case 'struct':
      return updated(row.structs.get(selection.module as Atom) ?? EMPTY_MAP, selection.pairs, row)
    case 'update':
      return updated(finishRow(selection.data, row), selection.pairs, row)
    default:
      return merged(finishRow(selection.left, row), finishRow(selection.right, row))
  }
}

function putPairs(base: ElixirMap, pairs: readonly SelectedPair[], row: RowValues): ElixirMap {
  return pairs.reduce((map, [key, value]) => mapPut(map, finishRow(key, row), finishRow(value, row)), base)
}

function updated(data: Term, pairs: readonly SelectedPair[], row: RowValues): Term {
  if (data === null) return null
  if (!(data instanceof ElixirMap)) return raise('BadMapError', { term: data })
  return pairs.reduce((map, [keySelection, value]) => {
    const key = finishRow(keySelection, row)
    const isDropped = structModule(map) === undefined
    if (!mapHas(map, key) && !isDropped) raise('KeyError', { key, term: map, message: null })
    return mapPut(map, key, finishRow(value, row))
  }, data)
}

/** `merge/2` of select: structs keep their kind, and nil stays nil. */
function merged(left: Term, right: Term): Term {
  if (left === null || right === null) return left === null ? null : left
  if (!(left instanceof ElixirMap) || !(right instanceof ElixirMap)) {
    const wrong = left instanceof ElixirMap ? right : left
    return raiseArgument(`cannot merge because the ${wrong === left ? 'left' : 'right'} side is not a map, got: ${inspect(wrong)}`)
  }
  const kind = structModule(left)
  const other = structModule(right)
  if (kind !== undefined && other !== undefined && kind !== other) {
    return raiseArgument(`cannot merge structs of different types, got: ${inspect(kind)} and ${inspect(other)}`)
  }
  const isStruct = kind !== undefined
  return mapEntries(right).reduce((map: ElixirMap, [key, value]) => {
    if (key === STRUCT_KEY || (isStruct && key === META_KEY)) return map
    if (isStruct && mapGet(map, key) === undefined) {
      return raiseArgument(`struct ${inspect(kind)} does not have the key ${inspect(key)}`)
    }
    return mapPut(map, key, value)
  }, left)
}

const STRUCT_KEY = atom('__struct__')
const META_KEY = atom('__meta__')
