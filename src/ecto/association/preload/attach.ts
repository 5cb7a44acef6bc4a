import type { Association } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { compareKeys } from '#terms/compare.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'

/** A value of an association with the key of its owner. */
export interface Entry {
  readonly key: Term
  readonly value: Term
}

/** The struct with its share of the entries, which are in the order of the rows. */
export function attach(
  association: Exclude<Association, { kind: 'has_through' }>,
  struct: ElixirMap,
  entries: readonly Entry[],
): ElixirMap {
  const key = mapGet(struct, atom(association.ownerKey)) ?? null
  const own = key === null ? [] : entries.filter((entry) => compareKeys(entry.key, key) === 0).map((entry) => entry.value)
  return mapPut(struct, atom(association.field), association.cardinality === 'one' ? (own[0] ?? null) : listFrom(own))
}
