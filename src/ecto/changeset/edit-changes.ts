import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { mapDelete, mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { putChange, putRelation } from './change.ts'
import { type Changeset, fieldType, get, getMap, update } from './changeset.ts'
import { raiseUnknownChange } from './errors.ts'
import { relationOf, requireRelation } from './relation.ts'

/** `force_change/3`: kept even when it equals the data. */
export function* forceChange(changeset: Changeset, key: Term, value: Term): Effect<Changeset> {
  const type = fieldType(changeset, key)
  if (type === undefined) return yield* raiseUnknownChange(key, get(changeset, 'data'))
  const kind = relationOf(type)?.kind
  if (kind !== undefined) {
    return raise('RuntimeError', { message: `changing ${kind}s with force_change/3 is not supported, please use put_${kind}/4 instead` })
  }
  return update(changeset, { changes: mapPut(getMap(changeset, 'changes'), key, value) })
}

/** `delete_change/2` */
export function deleteChange(changeset: Changeset, key: Term): Changeset {
  return update(changeset, { changes: mapDelete(getMap(changeset, 'changes'), key) })
}

/** `update_change/3`: calls the function with the change, if there is one. */
export function* updateChange(changeset: Changeset, key: Term, fun: Fun): Effect<Changeset> {
  const value = mapGet(getMap(changeset, 'changes'), key)
  return value === undefined ? changeset : yield* putChange(changeset, key, yield call(fun, [value]))
}

/** `put_assoc/4` and `put_embed/4` */
export function* putNamedRelation(changeset: Changeset, kind: 'assoc' | 'embed', name: Term, value: Term): Effect<Changeset> {
  const relation = yield* requireRelation('put', kind, name, fieldType(changeset, name))
  return yield* putRelation(changeset, name, value, relation)
}
