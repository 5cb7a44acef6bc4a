import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { missingKey, missingMapKey } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { mapDelete, mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { asMap } from './reading.ts'

function putNew(map: Term, key: Term, value: Term): Term {
  return mapHas(asMap(map), key) ? map : mapPut(asMap(map), key, value)
}

function* putNewLazy(map: Term, key: Term, fun: Fun): Effect<Term> {
  return mapHas(asMap(map), key) ? map : mapPut(asMap(map), key, yield call(fun, []))
}

function replace(map: Term, key: Term, value: Term): Term {
  return mapHas(asMap(map), key) ? mapPut(asMap(map), key, value) : map
}

function replaceBang(map: Term, key: Term, value: Term): Term {
  return mapHas(asMap(map), key) ? mapPut(asMap(map), key, value) : missingMapKey('update', key, map)
}

function* replaceLazy(map: Term, key: Term, fun: Fun): Effect<Term> {
  const value = mapGet(asMap(map), key)
  return value === undefined ? map : mapPut(asMap(map), key, yield call(fun, [value]))
}

function* update(map: Term, key: Term, initial: Term, fun: Fun): Effect<Term> {
  const value = mapGet(asMap(map), key)
  return mapPut(asMap(map), key, value === undefined ? initial : yield call(fun, [value]))
}

function* updateBang(map: Term, key: Term, fun: Fun): Effect<Term> {
  const value = mapGet(asMap(map), key)
  return value === undefined ? missingMapKey('get', key, map) : mapPut(asMap(map), key, yield call(fun, [value]))
}

function pop(map: Term, key: Term, fallback: Term = null): Term {
  const value = mapGet(asMap(map), key)
  return value === undefined ? tuple(fallback, map) : tuple(value, mapDelete(asMap(map), key))
}

function popBang(map: Term, key: Term): Term {
  return mapHas(asMap(map), key) ? pop(map, key) : missingKey(key, map)
}

function* popLazy(map: Term, key: Term, fun: Fun): Effect<Term> {
  return mapHas(asMap(map), key) ? pop(map, key) : tuple(yield call(fun, []), map)
}

const POP = atom('pop')

function* getAndUpdate(map: Term, key: Term, fun: Fun): Effect<Term> {
  const current = mapGet(asMap(map), key) ?? null
  const result = yield call(fun, [current])
  if (result === POP) return tuple(current, mapDelete(asMap(map), key))
  if (isTuple(result, 2)) return tuple(result.items[0] as Term, mapPut(asMap(map), key, result.items[1] as Term))
  return raise('RuntimeError', {
    message: `the given function must return a two-element tuple or :pop, got: ${yield* inspectEffect(result)}`,
  })
}

function* getAndUpdateBang(map: Term, key: Term, fun: Fun): Effect<Term> {
  return mapHas(asMap(map), key) ? yield* getAndUpdate(map, key, fun) : missingMapKey('get', key, map)
}

/** The functions of Map that change one key. */
export const writingFunctions: NativeModule['functions'] = {
  'put/3': pure((map: Term, key: Term, value: Term) => mapPut(asMap(map), key, value)),
  'put_new/3': pure(putNew),
  'put_new_lazy/3': effect(putNewLazy),
  'replace/3': pure(replace),
  'replace!/3': pure(replaceBang),
  'replace_lazy/3': effect(replaceLazy),
  'update/4': effect(update),
  'update!/3': effect(updateBang),
  'delete/2': pure((map: Term, key: Term) => mapDelete(asMap(map), key)),
  'pop/2': pure((map: Term, key: Term) => pop(map, key)),
  'pop/3': pure(pop),
  'pop!/2': pure(popBang),
  'pop_lazy/3': effect(popLazy),
  'get_and_update/3': effect(getAndUpdate),
  'get_and_update!/3': effect(getAndUpdateBang),
}
