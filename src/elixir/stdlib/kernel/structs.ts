import { effect, type NativeModule } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause, missingMapKey } from '#elixir/stdlib/raise.ts'
import { undefinedFunction } from '#elixir/vm/apply.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapHas, mapPut, mapPutAll } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

const STRUCT = atom('__struct__')

/** `struct(module_or_struct, fields)`: fields that the struct has not are left out. */
function* struct(target: Term, fields: Term): Effect<Term> {
  const base = isAtom(target) ? yield* defaultsOf(target) : target
  if (!isStruct(base)) return functionClause('Kernel', 'struct', [target, fields, null])
  const keys: Term[] = []
  const values: Term[] = []
  for (const [key, value] of yield* pairsOf(fields, 'struct')) {
    if (key === STRUCT || !mapHas(base, key)) continue
    keys.push(key)
    values.push(value)
  }
  return mapPutAll(base, keys, values)
}

function* defaultsOf(module: Atom | boolean | null): Effect<Term> {
  return module instanceof Atom ? yield apply(module, '__struct__', []) : undefinedFunction(module, '__struct__', [])
}

/** The pairs of an enumerable; what is no pair has no clause in the function that goes through it. */
function* pairsOf(fields: Term, name: 'struct' | 'struct!'): Effect<readonly (readonly [Term, Term])[]> {
  if (fields instanceof ElixirMap && !isStruct(fields)) return mapEntries(fields)
  return (yield* itemsOf(fields)).map((item) =>
    isTuple(item, 2) ? (item.items as [Term, Term]) : functionClause('Kernel', `-${name}/2-fun-0-`, [item, null]),
  )
}

/** `struct!(module_or_struct, fields)`: raises KeyError for fields that the struct has not. */
function* structBang(target: Term, fields: Term): Effect<Term> {
  if (target instanceof Atom) return yield apply(target, '__struct__', [fields])
  if (isAtom(target)) return undefinedFunction(target, '__struct__', [fields])
  if (!(target instanceof ElixirMap)) return functionClause('Kernel', 'struct!', [target, fields])
  if (!isStruct(target)) return functionClause('Kernel', 'struct', [target, fields, null])
  let result = target
  for (const [key, value] of yield* pairsOf(fields, 'struct!')) {
    if (key === STRUCT) continue
    if (!mapHas(result, key)) return missingMapKey('update', key, target)
    result = mapPut(result, key, value)
  }
  return result
}

function isStruct(value: Term): value is ElixirMap {
  return structModule(value) !== undefined
}

/** `struct/1,2` and `struct!/1,2` */
export const structFunctions: NativeModule['functions'] = {
  'struct/1': effect((target: Term) => struct(target, EMPTY_LIST)),
  'struct/2': effect(struct),
  'struct!/1': effect((target: Term) => structBang(target, EMPTY_LIST)),
  'struct!/2': effect(structBang),
}
