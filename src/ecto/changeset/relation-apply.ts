import { listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { actionOf, type Changeset, get, getMap, isChangeset } from './changeset.ts'
import { type Relation, relationOf } from './relation.ts'

/** `apply_changes/1`: the data with the changes in it, those of children too. */
export function applyChanges(changeset: Changeset): Term {
  const types = getMap(changeset, 'types')
  let data = get(changeset, 'data')
  if (!(data instanceof ElixirMap)) return data
  for (const [key, value] of mapEntries(getMap(changeset, 'changes'))) {
    const type = mapGet(types, key)
    if (type !== undefined) data = mapPut(data as ElixirMap, key, applyValue(type, value))
  }
  return data
}

/** A change as it is in the data: what the children of a relation become. */
export function applyValue(type: Term, value: Term): Term {
  const relation = relationOf(type)
  return relation === undefined ? value : applyRelation(relation, value)
}

/** Children that are to be deleted or replaced are left out. */
function applyRelation(relation: Relation, value: Term): Term {
  if (relation.cardinality === 'one') return isGone(value) ? null : applyChild(value)
  const children = (listItems(value) ?? []).filter((child) => !isGone(child))
  return listFrom(children.map(applyChild))
}

function applyChild(child: Term): Term {
  return isChangeset(child) ? applyChanges(child) : child
}

function isGone(child: Term): boolean {
  if (!isChangeset(child)) return false
  const action = actionOf(child)
  return action === 'delete' || action === 'replace'
}

/** The children that stay, as `validate_length/3` counts them. */
export function remainingChildren(value: Term): readonly Term[] {
  return (listItems(value) ?? []).filter((child) => !isGone(child))
}
