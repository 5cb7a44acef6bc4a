import { loadValue } from '#ecto/adapter/load-value.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Field } from '#ecto/schema/schema.ts'
import { raiseLoad } from '#ecto/schema/struct-fields.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapHas, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { get, put } from './changeset-term.ts'

/** The struct after a write: its changes, what was generated and what the database returned, and its new state. */
export interface Written {
  readonly state: 'loaded' | 'deleted'
  readonly prefix: Term
  readonly changes: ElixirMap
  readonly generated: readonly (readonly [string, Term])[]
  readonly fields: readonly Field[]
  readonly row: readonly Term[]
}

export function* loadWritten(context: RepoContext, data: ElixirMap, written: Written): Effect<ElixirMap> {
  let struct = data
  for (const [field, value] of mapEntries(written.changes)) if (mapHas(struct, field)) struct = mapPut(struct, field, value)
  for (const [field, value] of written.generated) struct = mapPut(struct, atom(field), value)
  struct = withState(struct, written.state, written.prefix)
  for (const [i, field] of written.fields.entries()) {
    const value = written.row[i]
    if (value !== undefined) struct = mapPut(struct, atom(field.name), yield* loaded(context, struct, field, value))
  }
  return struct
}

function* loaded(context: RepoContext, struct: ElixirMap, field: Field, value: Term): Effect<Term> {
  const result = yield* loadValue(context.adapter, field.type, value)
  if (result.kind === 'ok') return result.value
  return yield* raiseLoad(struct, atom(field.name), field.type, value)
}

function withState(struct: ElixirMap, state: Written['state'], prefix: Term): ElixirMap {
  const meta = get(struct, '__meta__')
  return meta instanceof ElixirMap ? put(struct, { __meta__: put(meta, { state: atom(state), prefix }) }) : struct
}
