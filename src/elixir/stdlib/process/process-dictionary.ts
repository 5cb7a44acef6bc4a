import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapDelete, mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

type Change = (entries: ElixirMap, ...args: Term[]) => { readonly value: Term; readonly entries: ElixirMap }

/** A function of the dictionary: it answers `value` and leaves `entries`. */
function dictionary(change: Change): NativeFunction {
  return effect(function* (...args: Term[]) {
    return yield { kind: 'dictionary', access: (entries) => change(entries, ...args) }
  })
}

function reading(read: (entries: ElixirMap, ...args: Term[]) => Term): NativeFunction {
  return dictionary((entries, ...args) => ({ value: read(entries, ...args), entries }))
}

const get = reading((entries, key = null, fallback = null) => {
  const value = mapGet(entries, key)
  return value === undefined ? fallback : value
})

/** The functions of `Process` that work on the dictionary of the calling process. */
export const dictionaryFunctions: NativeModule['functions'] = {
  'put/2': dictionary((entries, key = null, value = null) => ({
    value: mapGet(entries, key) ?? null,
    entries: mapPut(entries, key, value),
  })),
  'get/0': reading((entries) => listFrom(mapEntries(entries).map(([key, value]) => tuple(key, value)))),
  'get/1': get,
  'get/2': get,
  'get_keys/0': reading((entries) => listFrom(mapEntries(entries).map(([key]) => key))),
  'get_keys/1': reading((entries, wanted = null) =>
    listFrom(mapEntries(entries).flatMap(([key, value]) => (strictEqual(value, wanted) ? [key] : []))),
  ),
  'delete/1': dictionary((entries, key = null) => ({ value: mapGet(entries, key) ?? null, entries: mapDelete(entries, key) })),
}
