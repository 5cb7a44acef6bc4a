import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { collectPairs } from '#elixir/stdlib/enumerable/collector.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { asMap } from '#elixir/stdlib/map/reading.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { fault } from '#elixir/vm/fault.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapEntries, mapKeys, mapSize, mapValues } from '#terms/map-entries.ts'
import { mapDelete, mapFrom, mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { mapsJoins } from './maps-joins.ts'

function get(key: Term, map: Term): Term {
  return mapGet(asMap(map), key) ?? fault('badkey', key)
}

function* entriesMapped(fun: Fun, map: Term): Effect<(readonly [Term, Term])[]> {
  const entries: (readonly [Term, Term])[] = []
  for (const [key, value] of mapEntries(asMap(map))) keep(entries, [key, yield call(fun, [key, value])])
  return entries
}

function* filtered(fun: Fun, map: Term): Effect<Term> {
  const entries: (readonly [Term, Term])[] = []
  for (const [key, value] of mapEntries(asMap(map))) if (isTruthy(yield call(fun, [key, value]))) keep(entries, [key, value])
  return mapFrom(entries)
}

function* folded(fun: Fun, initial: Term, map: Term): Effect<Term> {
  let acc = initial
  for (const [key, value] of mapEntries(asMap(map))) acc = yield call(fun, [key, value, acc])
  return acc
}

function* keysOf(keys: Term): Effect<Term[]> {
  return yield* itemsOf(keys)
}

/** Erlang's `:maps` */
export const mapsModule: NativeModule = {
  name: ':maps',
  functions: {
    'get/2': pure(get),
    'get/3': pure((key: Term, map: Term, fallback: Term) => mapGet(asMap(map), key) ?? fallback),
    'find/2': pure((key: Term, map: Term) => {
      const value = mapGet(asMap(map), key)
      return value === undefined ? atom('error') : tuple(atom('ok'), value)
    }),
    'put/3': pure((key: Term, value: Term, map: Term) => mapPut(asMap(map), key, value)),
    'update/3': pure((key: Term, value: Term, map: Term) =>
      mapHas(asMap(map), key) ? mapPut(asMap(map), key, value) : fault('badkey', key),
    ),
    'remove/2': pure((key: Term, map: Term) => mapDelete(asMap(map), key)),
    'is_key/2': pure((key: Term, map: Term) => mapHas(asMap(map), key)),
    'keys/1': pure((map: Term) => listFrom(mapKeys(asMap(map)))),
    'values/1': pure((map: Term) => listFrom(mapValues(asMap(map)))),
    'to_list/1': pure((map: Term) => listFrom(mapEntries(asMap(map)).map(([key, value]) => tuple(key, value)))),
    'size/1': pure((map: Term) => mapSize(asMap(map))),
    'new/0': pure(() => mapFrom([])),
    'merge/2': pure((left: Term, right: Term) => mapFrom(mapEntries(asMap(right)), asMap(left))),
    'from_list/1': effect(function* (list: Term) {
      return collectPairs(mapFrom([]), yield* keysOf(list))
    }),
    'map/2': effect(function* (fun: Fun, map: Term) {
      return mapFrom(yield* entriesMapped(fun, map))
    }),
    'filter/2': effect(filtered),
    'fold/3': effect(folded),
    'with/2': effect(function* (keys: Term, map: Term) {
      const chosen = (yield* keysOf(keys)).filter((key) => mapHas(asMap(map), key))
      return mapFrom(chosen.map((key) => [key, mapGet(asMap(map), key) as Term] as const))
    }),
    'without/2': effect(function* (keys: Term, map: Term) {
      return (yield* keysOf(keys)).reduce<ElixirMap>((rest, key) => mapDelete(rest, key), asMap(map))
    }),
    ...mapsJoins,
    'take/2': pure((key: Term, map: Term) => {
      const value = mapGet(asMap(map), key)
      return value === undefined ? atom('error') : tuple(value, mapDelete(asMap(map), key))
    }),
  },
}
