import type { BoundValue } from '#ecto/adapter/write-command.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { atom, atomName } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { get, getMap } from './changeset-term.ts'
import { dumpField } from './dump-fields.ts'
import type { WriteAction } from './write-input.ts'

/**
 * The columns that find the struct's row: its primary key and the filters of the changeset, in the order of the fields' names.
 * Raises Ecto.NoPrimaryKeyFieldError and Ecto.NoPrimaryKeyValueError.
 */
export function* keyFilters(
  context: RepoContext,
  schema: Schema,
  changeset: ElixirMap,
  data: ElixirMap,
  action: WriteAction,
): Effect<(readonly [string, BoundValue])[]> {
  if (schema.primaryKey.length === 0) {
    return raise('Ecto.NoPrimaryKeyFieldError', {
      message: `schema \`${yield* inspectTerm(schema.module)}\` has no primary key`,
      schema: schema.module,
    })
  }
  let filters = getMap(changeset, 'filters')
  for (const key of schema.primaryKey) {
    const value = get(data, key)
    if (value === null) yield* raiseNoKeyValue(data)
    filters = mapPut(filters, atom(key), value)
  }
  return yield* dumpFilters(context, schema, filters, action)
}

/** Raises Ecto.NoPrimaryKeyValueError. */
export function* raiseNoKeyValue(data: ElixirMap): Effect<never> {
  return raise('Ecto.NoPrimaryKeyValueError', {
    message: `struct \`${yield* inspectTerm(data)}\` is missing primary key value`,
    struct: data,
  })
}

function* dumpFilters(
  context: RepoContext,
  schema: Schema,
  filters: ElixirMap,
  action: WriteAction,
): Effect<(readonly [string, BoundValue])[]> {
  const dumped: (readonly [string, BoundValue])[] = []
  for (const [name, value] of mapEntries(filters)) {
    const fieldName = atomName(name as Parameters<typeof atomName>[0])
    const field = schema.fields.find((candidate) => candidate.name === fieldName)
    if (field === undefined) return yield* raiseUnknownFilter(schema, name)
    dumped.push([field.source, yield* dumpField(context.adapter, action, schema.module, field.name, field.type, value)])
  }
  return dumped
}

function* raiseUnknownFilter(schema: Schema, name: Term): Effect<never> {
  return raise('ArgumentError', { message: `unknown field ${yield* inspectTerm(name)} in schema ${yield* inspectTerm(schema.module)}` })
}
