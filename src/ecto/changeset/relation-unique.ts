import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { type Changeset, getMap } from './changeset.ts'
import { addError } from './errors.ts'
import { primaryKeyOf } from './relation-keys.ts'

/** A check that gives an error to each changeset whose primary key one before it had. */
export function uniqueKeys(related: Atom): (changeset: Changeset) => Effect<Changeset> {
  const seen: Term[] = []
  return function* (changeset) {
    const names = yield* primaryKeyOf(related)
    const values: Term[] = []
    for (const name of names) values.push(mapGet(getMap(changeset, 'changes'), name) ?? mapGet(getMap(changeset, 'data'), name) ?? null)
    const keys = listFrom(values)
    if (values.length === 0 || (listItems(keys) ?? []).some((key) => key === null)) return changeset
    if (!seen.some((known) => strictEqual(known, keys))) {
      seen.push(keys)
      return changeset
    }
    return names.reduce((result, name) => addError(result, name, 'has already been taken'), changeset)
  }
}
