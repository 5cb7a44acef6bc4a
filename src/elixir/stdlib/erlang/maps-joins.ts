import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { asMap } from '#elixir/stdlib/map/reading.ts'
import { fault } from '#elixir/vm/fault.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { Cons, listFrom } from '#terms/list.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom, mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

const OK = atom('ok')

function* filterMap(fun: Fun, map: Term): Effect<Term> {
  const kept: (readonly [Term, Term])[] = []
  for (const [key, value] of mapEntries(asMap(map))) {
    const answer = yield call(fun, [key, value])
    if (isTuple(answer, 2) && answer.items[0] === true) kept.push([key, answer.items[1] as Term])
    else if (answer === true) kept.push([key, value])
  }
  return mapFrom(kept)
}

/** The values of a list by what a function says of them, each as `valueFor` makes it, in the order of the list. */
function* grouped(keyOf: Fun, list: Term, valueFor?: Fun): Effect<Term> {
  let groups = EMPTY_MAP
  for (const item of (yield* itemsOf(list)).reverse()) {
    const key = yield call(keyOf, [item])
    const value = valueFor === undefined ? item : yield call(valueFor, [item])
    const others = mapGet(groups, key)
    groups = mapPut(groups, key, others instanceof Cons ? new Cons(value, others) : listFrom([value]))
  }
  return groups
}

function* updatedWith(key: Term, fun: Fun, map: Term, initial?: Term): Effect<Term> {
  const value = mapGet(asMap(map), key)
  if (value !== undefined) return mapPut(asMap(map), key, yield call(fun, [value]))
  return initial === undefined ? fault('badkey', key) : mapPut(asMap(map), key, initial)
}

/** What both maps have, or all they have, with the values of common keys made by a function of key and both. */
function joinedWith(isUnion: boolean) {
  return effect(function* (fun: Fun, left: Term, right: Term): Effect<Term> {
    let result = isUnion ? mapFrom(mapEntries(asMap(right)), asMap(left)) : EMPTY_MAP
    for (const [key, value] of mapEntries(asMap(left))) {
      const other = mapGet(asMap(right), key)
      if (other !== undefined) result = mapPut(result, key, yield call(fun, [key, value, other]))
    }
    return result
  })
}

/** The functions of `:maps` that join maps, group lists or walk step by step. */
export const mapsJoins: NativeModule['functions'] = {
  'filtermap/2': effect(filterMap),
  'groups_from_list/2': effect((keyOf: Fun, list: Term) => grouped(keyOf, list)),
  'groups_from_list/3': effect((keyOf: Fun, valueFor: Fun, list: Term) => grouped(keyOf, list, valueFor)),
  'update_with/3': effect((key: Term, fun: Fun, map: Term) => updatedWith(key, fun, map)),
  'update_with/4': effect((key: Term, fun: Fun, initial: Term, map: Term) => updatedWith(key, fun, map, initial)),
  'intersect/2': pure((left: Term, right: Term) => {
    const both = mapEntries(asMap(right)).filter(([key]) => mapGet(asMap(left), key) !== undefined)
    return mapFrom(both)
  }),
  'intersect_with/3': joinedWith(false),
  'merge_with/3': joinedWith(true),
  'foreach/2': effect(function* (fun: Fun, map: Term): Effect<Term> {
    for (const [key, value] of mapEntries(asMap(map))) yield call(fun, [key, value])
    return OK
  }),
  'iterator/1': pure((map: Term) => listFrom(mapEntries(asMap(map)).map((pair) => tuple(...pair)))),
  'next/1': pure((iterator: Term) =>
    iterator instanceof Cons && isTuple(iterator.head, 2) ? tuple(...iterator.head.items, iterator.tail) : atom('none'),
  ),
}
