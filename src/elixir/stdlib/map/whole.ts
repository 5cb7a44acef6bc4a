import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { mapped } from '#elixir/stdlib/enum/mapping.ts'
import { collectPairs } from '#elixir/stdlib/enumerable/collector.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, isFun } from '#terms/fun.ts'
import { isList, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapDelete, mapFrom, mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { asMap } from './reading.ts'

const STRUCT = atom('__struct__')

function* newFrom(enumerable: Term): Effect<Term> {
  if (enumerable instanceof ElixirMap && structModule(enumerable) === undefined) return enumerable
  return collectPairs(EMPTY_MAP, yield* itemsOf(enumerable))
}

function* newMapped(enumerable: Term, fun: Term): Effect<Term> {
  const isMap = enumerable instanceof ElixirMap && structModule(enumerable) === undefined
  if (!isFun(fun, 1)) return functionClause('Map', isMap ? 'new_from_map' : 'new_from_enum', [enumerable, fun])
  return collectPairs(EMPTY_MAP, yield* mapped(enumerable, fun))
}

function fromKeys(keys: Term, value: Term): Term {
  const items = isList(keys) ? listItems(keys) : undefined
  if (items === undefined) return badArgument(':maps', 'from_keys', [keys, value], '1st argument: not a list')
  return mapFrom(items.map((key) => [key, value] as const))
}

function* fromStruct(value: Term): Effect<Term> {
  if (value === null) return raise('UndefinedFunctionError', { module: null, function: STRUCT, arity: 0, reason: null, message: null })
  if (value instanceof Atom) return mapDelete((yield apply(value, '__struct__', [])) as ElixirMap, STRUCT)
  if (structModule(value) === undefined) return functionClause('Map', 'from_struct', [value])
  return mapDelete(value as ElixirMap, STRUCT)
}

function merge(left: Term, right: Term): Term {
  const own = asMap(left)
  return mapFrom(mapEntries(asMap(right)), own)
}

function* mergeWith(left: Term, right: Term, fun: Fun): Effect<Term> {
  let result = asMap(left)
  for (const [key, value] of mapEntries(asMap(right))) {
    const own = mapGet(result, key)
    result = mapPut(result, key, own === undefined ? value : yield call(fun, [key, own, value]))
  }
  return result
}

function* take(map: Term, keys: Term): Effect<Term> {
  const whole = asMap(map)
  return mapFrom((yield* itemsOf(keys)).filter((key) => mapHas(whole, key)).map((key) => [key, mapGet(whole, key) as Term] as const))
}

function* drop(map: Term, keys: Term): Effect<Term> {
  const own = asMap(map)
  return (yield* itemsOf(keys)).reduce<ElixirMap>((rest, key) => mapDelete(rest, key), own)
}

function* split(map: Term, keys: Term): Effect<Term> {
  return tuple(yield* take(map, keys), yield* drop(map, keys))
}

/** The pairs for which the function is true, and the others. */
function* partitioned(name: string, map: Term, fun: Fun): Effect<readonly [ElixirMap, ElixirMap]> {
  if (!(map instanceof ElixirMap) || !isFun(fun, 1)) return functionClause('Map', name, [map, fun])
  const kept: (readonly [Term, Term])[] = []
  const rest: (readonly [Term, Term])[] = []
  for (const entry of mapEntries(map)) (isTruthy(yield call(fun, [tuple(...entry)])) ? kept : rest).push(entry)
  return [mapFrom(kept), mapFrom(rest)]
}

function keeping(name: string, which: 0 | 1): NativeFunction {
  return effect(function* (map: Term, fun: Fun): Effect<Term> {
    return (yield* partitioned(name, map, fun))[which]
  })
}

function intersect(left: Term, right: Term): Term {
  const other = asMap(right)
  return mapFrom(
    mapEntries(asMap(left))
      .filter(([key]) => mapHas(other, key))
      .map(([key]) => [key, mapGet(other, key) as Term] as const),
  )
}

function* intersectWith(left: Term, right: Term, fun: Fun): Effect<Term> {
  const other = asMap(right)
  const entries: (readonly [Term, Term])[] = []
  for (const [key, value] of mapEntries(asMap(left))) {
    const second = mapGet(other, key)
    if (second !== undefined) entries.push([key, yield call(fun, [key, value, second])])
  }
  return mapFrom(entries)
}

/** The functions of Map that make maps of other maps and enumerables. */
export const wholeFunctions: NativeModule['functions'] = {
  'new/0': pure(() => EMPTY_MAP),
  'new/1': effect(newFrom),
  'new/2': effect(newMapped),
  'from_keys/2': pure(fromKeys),
  'from_struct/1': effect(fromStruct),
  'merge/2': pure(merge),
  'merge/3': effect(mergeWith),
  'take/2': effect(take),
  'drop/2': effect(drop),
  'split/2': effect(split),
  'split_with/2': effect(function* (map: Term, fun: Fun) {
    return tuple(...(yield* partitioned('split_with', map, fun)))
  }),
  'filter/2': keeping('filter', 0),
  'reject/2': keeping('reject', 1),
  'intersect/2': pure(intersect),
  'intersect/3': effect(intersectWith),
}
