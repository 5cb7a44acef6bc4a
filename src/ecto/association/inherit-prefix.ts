import { get, getMap, put } from '#ecto/repo/write/changeset-term.ts'
import { atom } from '#terms/atom.ts'
import { ElixirMap } from '#terms/map.ts'

/** A new child without a prefix goes where its owner is. */
export function inheritPrefix(changeset: ElixirMap, owner: ElixirMap): ElixirMap {
  const prefix = get(getMap(owner, '__meta__'), 'prefix')
  const data = get(changeset, 'data')
  if (prefix === null || !(data instanceof ElixirMap)) return changeset
  const meta = getMap(data, '__meta__')
  if (get(meta, 'prefix') !== null || get(meta, 'state') !== atom('built')) return changeset
  return put(changeset, { data: put(data, { __meta__: put(meta, { prefix }) }) })
}
