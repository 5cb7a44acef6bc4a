import type { Association } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { compareKeys } from '#terms/compare.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'

/** What was fetched for an association: each value with the key of its owner, in the order of the rows. */
export interface Fetched {
  readonly entries: readonly { readonly key: Term; readonly value: Term }[]
}

/** The struct with its share of what was fetched. */
export function attach(association: Exclude<Association, { kind: 'has_through' }>, struct: ElixirMap, { entries }: Fetched): ElixirMap {
  const key = mapGet(struct, atom(association.ownerKey)) ?? null
  const own = key === null ? [] : entries.filter((entry) => compareKeys(entry.key, key) === 0).map((entry) => entry.value)
  return mapPut(struct, atom(association.field), association.cardinality === 'one' ? (own[0] ?? null) : listFrom(own))
}
