import { loadValue } from '#ecto/adapter/load-value.ts'
import { isPlainValue } from '#ecto/adapter/plain-value.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Field } from '#ecto/schema/schema.ts'
import { raiseLoad } from '#ecto/schema/struct-fields.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapKeys, mapValues } from '#terms/map-entries.ts'
import { mapGet, mapPutAll } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'

/** The struct after a write: its changes, what was generated and what the database returned, and its new state. */
export interface Written {
  readonly state: 'loaded' | 'deleted'
  readonly prefix: Term
  readonly changes: ElixirMap
  readonly generated: readonly (readonly [string, Term])[]
  readonly fields: readonly Field[]
  readonly row: readonly Term[]
}

/** The struct with all of that; raises ArgumentError for a returned value that its field cannot load. */
export function* loadWritten(context: RepoContext, data: ElixirMap, written: Written): Effect<ElixirMap> {
  const { changes, generated, fields, row } = written
  const struct = changed(data, changes)
  const meta = mapGet(data, META)
  const keys: Term[] = generated.map(([field]) => atom(field))
  const values: Term[] = generated.map(([, value]) => value)
  if (meta instanceof ElixirMap) {
    keys.push(META)
    values.push(metaAfter(meta, written))
  }
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i] as Field
    const value = row[i]
    if (value === undefined) continue
    keys.push(atom(field.name))
    values.push(isPlainValue(field.type, value) ? value : yield* loaded(context, mapPutAll(struct, keys, values), field, value))
  }
  return mapPutAll(struct, keys, values)
}

/** The struct with the changes of fields that it has; itself when they change nothing, as of a struct that was inserted by itself. */
function changed(data: ElixirMap, changes: ElixirMap): ElixirMap {
  const keys: Term[] = []
  const values: Term[] = []
  const given = mapValues(changes)
  for (const [at, field] of mapKeys(changes).entries()) {
    const before = mapGet(data, field)
    const value = given[at] as Term
    if (before === undefined || before === value) continue
    keys.push(field)
    values.push(value)
  }
  return keys.length === 0 ? data : mapPutAll(data, keys, values)
}

const META = atom('__meta__')
const STATE_AND_PREFIX = [atom('state'), atom('prefix')]

/** Structs built from one another have the same metadata: what it becomes is the same, too. */
const AFTER = new WeakMap<ElixirMap, ElixirMap>()

function metaAfter(meta: ElixirMap, { state, prefix }: Written): ElixirMap {
  const known = AFTER.get(meta)
  const after = mapPutAll(known ?? meta, STATE_AND_PREFIX, [atom(state), prefix])
  if (after !== known) AFTER.set(meta, after)
  return after
}

function* loaded(context: RepoContext, struct: ElixirMap, field: Field, value: Term): Effect<Term> {
  const result = yield* loadValue(context.adapter, field.type, value)
  if (result.kind === 'ok') return result.value
  return yield* raiseLoad(struct, atom(field.name), field.type, value)
}
