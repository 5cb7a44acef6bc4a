import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { listFrom } from '#terms/list.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapKeys, mapSize } from '#terms/map-entries.ts'
import { mapDelete, mapFrom, mapHas, mapPut } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { mapped } from './enum/mapping.ts'
import { NO_VALUE } from './enumerable/collector.ts'
import { itemsOf } from './enumerable/each.ts'
import { mapSetMap } from './enumerable/sync-cursor.ts'
import { withFunctionGuards } from './guarded-functions.ts'
import { functionClause } from './raise.ts'
import { isTruthy } from './truthy.ts'

const MAP = atom('map')

/** A MapSet of these members. */
function mapSetOf(members: readonly Term[]): ElixirMap {
  return wrap(mapFrom(members.map((member) => [member, NO_VALUE] as const)))
}

function wrap(map: ElixirMap): ElixirMap {
  return struct(moduleAtom('MapSet'), { map })
}

function membersFor(name: string, args: readonly Term[], at = 0): ElixirMap {
  return mapSetMap(args[at] as Term) ?? functionClause('MapSet', name, args)
}

function combine(name: string, keep: (left: ElixirMap, right: ElixirMap) => readonly Term[]): NativeFunction {
  return pure((left: Term, right: Term) => mapSetOf(keep(membersFor(name, [left, right]), membersFor(name, [left, right], 1))))
}

const notIn =
  (map: ElixirMap) =>
  (member: Term): boolean =>
    !mapHas(map, member)

function* partitioned(name: string, set: Term, fun: Fun): Effect<readonly [Term, Term]> {
  const kept: Term[] = []
  const rest: Term[] = []
  for (const member of mapKeys(membersFor(name, [set, fun]))) (isTruthy(yield call(fun, [member])) ? kept : rest).push(member)
  return [mapSetOf(kept), mapSetOf(rest)]
}

/** `MapSet` */
export const mapSetModule: NativeModule = {
  name: 'MapSet',
  struct: { map: EMPTY_MAP },
  functions: withFunctionGuards(
    'MapSet',
    {
      'new/0': pure(() => mapSetOf([])),
      'new/1': effect(function* (enumerable: Term) {
        return mapSetMap(enumerable) === undefined ? mapSetOf(yield* itemsOf(enumerable)) : enumerable
      }),
      'new/2': effect(function* (enumerable: Term, fun: Term) {
        return mapSetOf(yield* mapped(enumerable, fun))
      }),
      'put/2': pure((set: Term, member: Term) => mapPut(set as ElixirMap, MAP, mapPut(membersFor('put', [set, member]), member, NO_VALUE))),
      'delete/2': pure((set: Term, member: Term) => mapPut(set as ElixirMap, MAP, mapDelete(membersFor('delete', [set, member]), member))),
      'member?/2': pure((set: Term, member: Term) => mapHas(membersFor('member?', [set, member]), member)),
      'size/1': pure((set: Term) => mapSize(membersFor('size', [set]))),
      'to_list/1': pure((set: Term) => listFrom(mapKeys(membersFor('to_list', [set])))),
      'union/2': combine('union', (left, right) => [...mapKeys(left), ...mapKeys(right)]),
      'intersection/2': combine('intersection', (left, right) => mapKeys(left).filter((member) => mapHas(right, member))),
      'difference/2': combine('difference', (left, right) => mapKeys(left).filter(notIn(right))),
      'symmetric_difference/2': combine('symmetric_difference', (left, right) => [
        ...mapKeys(left).filter(notIn(right)),
        ...mapKeys(right).filter(notIn(left)),
      ]),
      'subset?/2': pure((left: Term, right: Term) => {
        const other = membersFor('subset?', [left, right], 1)
        return mapKeys(membersFor('subset?', [left, right])).every((member) => mapHas(other, member))
      }),
      'disjoint?/2': pure((left: Term, right: Term) =>
        mapKeys(membersFor('disjoint?', [left, right])).every(notIn(membersFor('disjoint?', [left, right], 1))),
      ),
      'equal?/2': pure((left: Term, right: Term) =>
        strictEqual(membersFor('equal?', [left, right]), membersFor('equal?', [left, right], 1)),
      ),
      'filter/2': effect(function* (set: Term, fun: Fun) {
        return (yield* partitioned('filter', set, fun))[0]
      }),
      'reject/2': effect(function* (set: Term, fun: Fun) {
        return (yield* partitioned('reject', set, fun))[1]
      }),
      'split_with/2': effect(function* (set: Term, fun: Fun) {
        return tuple(...(yield* partitioned('split_with', set, fun)))
      }),
    },
    { 'new/2': [1, 1], 'filter/2': [1, 1], 'reject/2': [1, 1], 'split_with/2': [1, 1] },
  ),
}
