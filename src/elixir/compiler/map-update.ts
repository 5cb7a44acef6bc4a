import type { MapUpdate } from '#elixir/core/core.ts'
import { missingMapKey } from '#elixir/stdlib/raise.ts'
import { fault } from '#elixir/vm/fault.ts'
import type { Eval } from '#elixir/vm/frame.ts'
import { Atom, atom } from '#terms/atom.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import type { Context } from './unit.ts'

const STRUCT = atom('__struct__')

/** `%{map | key => value}`, of the map and then keys and values in turn. */
export function mapUpdateValue(node: MapUpdate, parts: readonly Eval[], context: Context): Eval {
  const { struct, line } = node
  const { evaluated } = context.unit
  const [map, ...rest] = parts as [Eval, ...Eval[]]
  const update = shapeUpdate(node)
  return (frame) => {
    const before = map(frame)
    const items = rest.map((part) => part(frame))
    frame.line = line
    if (struct !== undefined && !isStructOf(before, struct)) return fault('badstruct', struct, before)
    if (!(before instanceof ElixirMap)) return fault('badmap', before)
    return update?.(before, items) ?? updated(before, items, evaluated)
  }
}

type Update = (before: ElixirMap, items: readonly Term[]) => ElixirMap | undefined

/** Updates literal keys in their places, remembering where they were in the last shape; the update answers undefined for a map that lacks one. */
function shapeUpdate(node: MapUpdate): Update | undefined {
  const keys = node.entries.flatMap(([key]) => (key.kind === 'literal' ? [key.value] : []))
  if (keys.length < node.entries.length) return undefined
  let shape: readonly Term[] | null = null
  let places: readonly number[] = []
  return (before, items) => {
    if (before.keys !== shape) {
      const found = keys.map((key) => before.keys.indexOf(key))
      if (before.root !== null || found.includes(-1)) return undefined
      shape = before.keys
      places = found
    }
    const values = before.values.slice()
    for (let i = 0; i < places.length; i++) values[places[i] as number] = items[2 * i + 1] as Term
    return new ElixirMap(before.keys, values)
  }
}

function isStructOf(value: Term, module: Term): boolean {
  return value instanceof ElixirMap && module instanceof Atom && mapGet(value, STRUCT) === module
}

function updated(before: ElixirMap, items: readonly Term[], evaluated: boolean): ElixirMap {
  let map = before
  for (let i = 0; i < items.length; i += 2) {
    const key = items[i] as Term
    // at the top level the interpreter knows the map that lacks the key; compiled code does not say
    if (!mapHas(map, key)) return evaluated ? missingMapKey('update', key, before) : fault('badkey', key)
    map = mapPut(map, key, items[i + 1] as Term)
  }
  return map
}
