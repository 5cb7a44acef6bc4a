import { Atom } from './atom.ts'
import { compareKeys } from './compare.ts'
import { ElixirMap, EMPTY_MAP, SMALL_MAP_LIMIT } from './map.ts'
import { mapKeys, mapSize, mapValues } from './map-entries.ts'
import { deleteNode, findNode, insertNode, treeFromSorted } from './map-tree.ts'
import type { Term } from './term.ts'

/** The value of `key` (compared strictly), or undefined: no term is undefined. */
export function mapGet(map: ElixirMap, key: Term): Term | undefined {
  if (map.root !== null) return findNode(map.root, key)?.value
  const at = indexOfKey(map.keys, key)
  return at < 0 ? undefined : map.values[at]
}

/** Whether the map has the key. */
export function mapHas(map: ElixirMap, key: Term): boolean {
  return mapGet(map, key) !== undefined
}

/** The map with `key` bound to `value`. */
export function mapPut(map: ElixirMap, key: Term, value: Term): ElixirMap {
  if (map.root !== null) return new ElixirMap([], [], insertNode(map.root, key, value))
  const at = indexOfKey(map.keys, key)
  if (at >= 0) {
    if (map.values[at] === value) return map
    const values = map.values.slice()
    values[at] = value
    return new ElixirMap(map.keys, values)
  }
  const place = ~at
  const keys = inserted(map.keys, place, key)
  const values = inserted(map.values, place, value)
  return keys.length > SMALL_MAP_LIMIT ? new ElixirMap([], [], treeFromSorted(keys, values)) : new ElixirMap(keys, values)
}

/** The map with each of these keys bound to the value beside it: copied once when it has them all. */
export function mapPutAll(map: ElixirMap, keys: readonly Term[], values: readonly Term[]): ElixirMap {
  let copy: Term[] | null = null
  for (let i = 0; i < keys.length; i++) {
    const at = map.root === null ? indexOfKey(map.keys, keys[i] as Term) : -1
    if (at < 0) return keys.reduce<ElixirMap>((result, key, each) => mapPut(result, key, values[each] ?? null), map)
    const value = values[i] ?? null
    if ((copy ?? map.values)[at] === value) continue
    copy ??= map.values.slice()
    copy[at] = value
  }
  return copy === null ? map : new ElixirMap(map.keys, copy)
}

/**
 * Makes maps like `base` with other values of some keys, cheaper than one `mapPut` after another: the value of the key number i goes
 * to the place `places[i]` of a new `blank()`, which `build` then makes a map.
 */
export interface MapTemplate {
  readonly places: readonly number[]
  blank(): Term[]
  build(values: Term[]): ElixirMap
}

/** A way to make many maps that differ from `base` in the values of these keys alone. */
export function mapTemplate(base: ElixirMap, keys: readonly Term[]): MapTemplate {
  const places = keys.map((key) => (base.root === null ? indexOfKey(base.keys, key) : -1))
  if (places.every((place) => place >= 0)) {
    return { places, blank: () => base.values.slice(), build: (values) => new ElixirMap(base.keys, values) }
  }
  return {
    places: keys.map((_, i) => i),
    blank: () => [],
    build: (values) => keys.reduce<ElixirMap>((map, key, i) => mapPut(map, key, values[i] ?? null), base),
  }
}

/** The map without `key`; the same map when it is not there. */
export function mapDelete(map: ElixirMap, key: Term): ElixirMap {
  if (map.root !== null) {
    if (findNode(map.root, key) === null) return map
    const larger = new ElixirMap([], [], deleteNode(map.root, key))
    return mapSize(larger) > SMALL_MAP_LIMIT ? larger : new ElixirMap(mapKeys(larger), mapValues(larger))
  }
  const at = indexOfKey(map.keys, key)
  if (at < 0) return map
  return new ElixirMap(removed(map.keys, at), removed(map.values, at))
}

/** A map of these pairs; of equal keys the last counts. */
export function mapFrom(entries: Iterable<readonly [Term, Term]>, base: ElixirMap = EMPTY_MAP): ElixirMap {
  let large = base.root === null ? null : base
  const keys = base.keys.slice()
  const values = base.values.slice()
  for (const [key, value] of entries) {
    if (large !== null) large = mapPut(large, key, value)
    else if (place(keys, values, key, value) > SMALL_MAP_LIMIT) large = new ElixirMap([], [], treeFromSorted(keys, values))
  }
  return large ?? new ElixirMap(keys.length === base.keys.length ? base.keys : keys, values)
}

/** Puts a pair into sorted arrays of keys and values; answers how many there are. */
function place(keys: Term[], values: Term[], key: Term, value: Term): number {
  const last = keys[keys.length - 1]
  const at = last === undefined || compareKeys(last, key) < 0 ? ~keys.length : indexOfKey(keys, key)
  if (at >= 0) values[at] = value
  else if (~at === keys.length) {
    keys.push(key)
    values.push(value)
  } else {
    keys.splice(~at, 0, key)
    values.splice(~at, 0, value)
  }
  return keys.length
}

/** The index of `key` in sorted keys, or the complement (`~place`) of where it belongs. */
function indexOfKey(keys: readonly Term[], key: Term): number {
  if (key instanceof Atom || typeof key === 'string' || typeof key === 'number') {
    const same = keys.indexOf(key)
    if (same >= 0) return same
  }
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const order = compareKeys(keys[middle] as Term, key)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return ~low
}

function inserted(items: readonly Term[], at: number, item: Term): Term[] {
  const copy = items.slice()
  copy.splice(at, 0, item)
  return copy
}

function removed(items: readonly Term[], at: number): Term[] {
  const copy = items.slice()
  copy.splice(at, 1)
  return copy
}
