import { call, type Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { type List, listFrom } from '#terms/list.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type Changeset, get, getMap, update } from './changeset.ts'
import { getField } from './read.ts'

/** `prepare_changes/2`: the function is called with the changeset inside of the write's transaction. */
export function prepareChanges(changeset: Changeset, fun: Fun): Changeset {
  return update(changeset, { prepare: listFrom([fun], get(changeset, 'prepare') as List) })
}

/** `optimistic_lock/3`: the write is filtered by the field's present value, which the repository then increments. */
export function* optimisticLock(changeset: Changeset, field: Term, incrementer: Fun | null): Effect<Changeset> {
  const current = yield* getField(changeset, field)
  const bump = new NativeFun(1, function* (prepared: Term) {
    const next = incrementer === null ? increment(current) : yield call(incrementer, [current])
    return update(prepared as Changeset, { changes: mapPut(getMap(prepared as Changeset, 'changes'), field, next) })
  })
  return update(prepareChanges(changeset, bump), { filters: mapPut(getMap(changeset, 'filters'), field, current) })
}

/** One more; after the largest 32-bit integer, 1. */
function increment(current: Term): Term {
  if (current === null) return 1
  if (!isInteger(current)) return raiseArgument('optimistic_lock/3 needs an incrementer for a field that is no integer')
  return current === 2_147_483_647 ? 1 : integer(BigInt(current) + 1n)
}
