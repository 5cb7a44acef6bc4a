import type { Effect } from '#terms/effect.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { actionOf, type Changeset, fieldType, getMap, isChangeset, update } from './changeset.ts'
import { requireRelation } from './relation.ts'

/** `reorder_assoc/2`: children that go come first, then those that are updated, then new ones, so that a unique value is free before it is taken. */
export function* reorderAssoc(changeset: Changeset, name: Term): Effect<Changeset> {
  yield* requireRelation('reorder', 'assoc', name, fieldType(changeset, name))
  const changes = getMap(changeset, 'changes')
  const children = listItems(mapGet(changes, name) ?? null)
  if (children === undefined) return changeset
  const ordered = [...children].sort((a, b) => rank(a) - rank(b))
  return update(changeset, { changes: mapPut(changes, name, listFrom(ordered)) })
}

function rank(child: Term): number {
  const action = isChangeset(child) ? actionOf(child) : null
  if (action === 'replace' || action === 'delete') return 0
  return action === 'insert' ? 2 : 1
}
