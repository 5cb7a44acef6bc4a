import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { badMap, functionClause, missingMapKey } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { isFun } from '#terms/fun.ts'
import { listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries, mapKeys, mapValues } from '#terms/map-entries.ts'
import { mapGet, mapHas } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** The term as a map; raises BadMapError. */
export function asMap(term: Term): ElixirMap {
  return term instanceof ElixirMap ? term : badMap(term)
}

function get(map: Term, key: Term, fallback: Term = null): Term {
  const value = mapGet(asMap(map), key)
  return value === undefined ? fallback : value
}

function fetch(map: Term, key: Term): Term {
  const value = mapGet(asMap(map), key)
  return value === undefined ? ERROR : tuple(OK, value)
}

const OK = atom('ok')
const ERROR = atom('error')

function fetchBang(map: Term, key: Term): Term {
  const value = mapGet(asMap(map), key)
  return value === undefined ? missingMapKey('get', key, map) : value
}

function* getLazy(map: Term, key: Term, fun: Term): Effect<Term> {
  if (!isFun(fun, 0)) return functionClause('Map', 'get_lazy', [map, key, fun])
  const value = mapGet(asMap(map), key)
  return value === undefined ? yield call(fun, []) : value
}

/** The functions of Map that read. */
export const readingFunctions: NativeModule['functions'] = {
  'get/2': pure((map: Term, key: Term) => get(map, key)),
  'get/3': pure(get),
  'get_lazy/3': effect(getLazy),
  'fetch/2': pure(fetch),
  'fetch!/2': pure(fetchBang),
  'has_key?/2': pure((map: Term, key: Term) => mapHas(asMap(map), key)),
  'keys/1': pure((map: Term) => listFrom(mapKeys(asMap(map)))),
  'values/1': pure((map: Term) => listFrom(mapValues(asMap(map)))),
  'to_list/1': pure((map: Term) => listFrom(mapEntries(asMap(map)).map(([key, value]) => tuple(key, value)))),
  'equal?/2': pure((left: Term, right: Term) => strictEqual(asMap(left), asMap(right))),
}
