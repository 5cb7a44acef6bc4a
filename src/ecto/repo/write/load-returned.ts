import { loadValue } from '#ecto/adapter/load-value.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Field } from '#ecto/schema/schema.ts'
import { raiseLoad } from '#ecto/schema/struct-fields.ts'
import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { getMap, put } from './changeset-term.ts'
import type { WriteTarget } from './on-conflict.ts'

/** A returned row: a struct of the schema with those fields, or a map for a table without one. */
export function* loadReturned(
  context: RepoContext,
  target: WriteTarget,
  columns: readonly (Field | string)[],
  row: readonly Term[],
): Effect<Term> {
  if (target.schema === null) {
    return mapFrom(columns.map((column, i) => [atom(typeof column === 'string' ? column : column.name), row[i] ?? null] as const))
  }
  let struct = (yield apply(target.schema.module, '__schema__', [atom('loaded')])) as ElixirMap
  struct = put(struct, { __meta__: put(getMap(struct, '__meta__'), { source: target.source, prefix: target.prefix }) })
  for (const [i, column] of columns.entries()) {
    if (typeof column === 'string') continue
    const value = row[i] ?? null
    const loaded = yield* loadValue(context.adapter, column.type, value)
    if (loaded.kind === 'error') return yield* raiseLoad(struct, atom(column.name), column.type, value)
    struct = mapPut(struct, atom(column.name), loaded.value)
  }
  return struct
}
