import { inspectTerm } from '#ecto/inspect-term.ts'
import { equalValues } from '#ecto/type/equal.ts'
import { atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import { mapSize } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { actionOf, type Changeset, fieldType, getMap, isChangeset } from './changeset.ts'
import { relationOf } from './relation.ts'
import { pairsOf } from './wrap-data.ts'

/** `changed?/3`: whether the field changed, `from:` and `to:` given values. Raises ArgumentError for fields and options it does not know. */
export function* isChanged(changeset: Changeset, field: Term, options: Term): Effect<boolean> {
  const type = fieldType(changeset, field)
  if (type === undefined) return raiseArgument(`field ${yield* inspectTerm(field)} doesn't exist`)
  const value = mapGet(getMap(changeset, 'changes'), field)
  const relation = relationOf(type)
  if (relation !== undefined) {
    if (options !== EMPTY_LIST) return raiseArgument(`invalid options for ${relation.kind} field`)
    return value !== undefined && childrenOf(value).some(isChangedChild)
  }
  if (value === undefined) return false
  const old = mapGet(getMap(changeset, 'data'), field) ?? null
  return yield* fitsOptions(type, old, value, options)
}

function* fitsOptions(type: Term, old: Term, value: Term, options: Term): Effect<boolean> {
  for (const [key, expected] of pairsOf(options)) {
    const name = isAtom(key) ? atomName(key) : ''
    if (name !== 'from' && name !== 'to') return raiseArgument(`unknown option ${yield* inspectTerm(tuple(key, expected))}`)
    if (!(yield* equalValues(type, name === 'from' ? old : value, expected))) return false
  }
  return true
}

function childrenOf(value: Term): readonly Term[] {
  return listItems(value) ?? [value]
}

function isChangedChild(child: Term): boolean {
  if (!isChangeset(child)) return true
  return actionOf(child) !== 'update' || mapSize(getMap(child, 'changes')) > 0
}
