import { parseInteger } from '#ecto/type/parse-number.ts'
import { compareKeys } from '#terms/compare.ts'
import { strictEqual } from '#terms/equal.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapDelete, mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import type { Relation } from './relation.ts'

/**
 * The children in the order that `:sort_param` gives, without those that `:drop_param` names: both are lists of the keys that the
 * children have in a map of parameters. A key that is not there makes an empty child; lists are left as they are.
 */
export function sortAndDrop(relation: Relation, params: Term, sort: Term, drop: Term): Term {
  if (relation.cardinality === 'one') {
    if (sort !== null) raiseArgument(':sort_param not supported for belongs_to/has_one')
    if (drop !== null) raiseArgument(':drop_param not supported for belongs_to/has_one')
    return params
  }
  const given = params === null && (isList(sort) || isList(drop)) ? EMPTY_MAP : params
  if (!(given instanceof ElixirMap)) return given
  const dropped = listItems(drop) ?? []
  const isDropped = (key: Term) => dropped.some((other) => strictEqual(other, key))
  const sorted: Term[] = []
  let pending = given
  for (const key of (listItems(sort) ?? []).filter((candidate) => !isDropped(candidate))) {
    sorted.push(mapGet(pending, key) ?? EMPTY_MAP)
    pending = mapDelete(pending, key)
  }
  for (const key of dropped) pending = mapDelete(pending, key)
  return listFrom([...sorted, ...indexedParams(pending)])
}

/** The values of a map of children by their keys: numbers (in text, too) in order, then the rest. */
export function indexedParams(params: ElixirMap): readonly Term[] {
  return mapEntries(params)
    .map(([key, value]) => [typeof key === 'string' ? (parseInteger(key) ?? key) : key, value] as const)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([, value]) => value)
}
