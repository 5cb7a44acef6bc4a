import { effect, type NativeModule } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { missingKey } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapHas, mapPut, mapPutAll } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

const STRUCT = atom('__struct__')

/** `struct(module_or_struct, fields)`: fields that the struct has not are left out. */
function* struct(target: Term, fields: Term): Effect<Term> {
  const base = (target instanceof Atom ? yield apply(target, '__struct__', []) : target) as ElixirMap
  const keys: Term[] = []
  const values: Term[] = []
  for (const pair of fields instanceof ElixirMap ? mapEntries(fields) : (yield* itemsOf(fields)).map(pairOf)) {
    const [key, value] = pair
    if (key === STRUCT || !mapHas(base, key)) continue
    keys.push(key)
    values.push(value)
  }
  return mapPutAll(base, keys, values)
}

function pairOf(item: Term): readonly [Term, Term] {
  return isTuple(item, 2) ? (item.items as [Term, Term]) : raiseArgument('argument error')
}

/** `struct!(module_or_struct, fields)`: raises KeyError for fields that the struct has not. */
function* structBang(target: Term, fields: Term): Effect<Term> {
  if (target instanceof Atom) return yield apply(target, '__struct__', [listFrom(yield* itemsOf(fields))])
  let result = target as ElixirMap
  for (const pair of yield* itemsOf(fields)) {
    if (!isTuple(pair, 2)) return raiseArgument('argument error')
    const [key, value] = pair.items as [Term, Term]
    if (key === STRUCT) continue
    if (!mapHas(result, key)) return missingKey(key, target)
    result = mapPut(result, key, value)
  }
  return result
}

/** `struct/1,2` and `struct!/1,2` */
export const structFunctions: NativeModule['functions'] = {
  'struct/1': effect((target: Term) => struct(target, EMPTY_LIST)),
  'struct/2': effect(struct),
  'struct!/1': effect((target: Term) => structBang(target, EMPTY_LIST)),
  'struct!/2': effect(structBang),
}
