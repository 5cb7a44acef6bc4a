import { Atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { type List, listFrom } from '#terms/list.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
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
  const prepared = prepareChanges(changeset, bump)
  if (current !== null) return update(prepared, { filters: mapPut(getMap(changeset, 'filters'), field, current) })
  const name = field instanceof Atom ? field.name : String(field)
  yield apply(moduleAtom('IO'), 'warn', [
    `the current value of \`${name}\` is \`nil\` and will not be used as a filter for optimistic locking. To ensure \`${name}\` is never \`nil\`, consider setting a default value.`,
  ])
  return prepared
}

/** One more; 1 after the largest 32-bit integer, and for what is no number. */
function increment(current: Term): Term {
  if (current instanceof Float) return new Float(current.value + 1)
  return isInteger(current) && current < 2_147_483_647 ? integer(BigInt(current) + 1n) : 1
}
