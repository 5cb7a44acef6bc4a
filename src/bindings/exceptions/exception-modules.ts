import { inspectTerm } from '#ecto/inspect-term.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { defineException } from '#elixir/exceptions/define.ts'
import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { exception } from '#terms/thrown.ts'
import { invalidChangesetMessage } from './invalid-changeset-message.ts'

/** The exceptions of schemas, changesets and what is done with them. */
export const exceptionModules: readonly NativeModule[] = [
  defineException('Ecto.CastError', {
    fields: { message: null, type: null, value: null },
    functions: { 'exception/1': built('Ecto.CastError', castError) },
  }),
  defineException('Ecto.ChangeError', { fields: { message: null } }),
  defineException('Ecto.InvalidChangesetError', { fields: { action: null, changeset: null }, message: invalidChangesetMessage }),
  defineException('Ecto.ConstraintError', { fields: { type: null, constraint: null, message: null } }),
  defineException('Ecto.StaleEntryError', { fields: { message: null, changeset: null } }),
  defineException('Ecto.NoPrimaryKeyFieldError', {
    fields: { message: null, schema: null },
    functions: { 'exception/1': built('Ecto.NoPrimaryKeyFieldError', noPrimaryKeyField) },
  }),
  defineException('Ecto.NoPrimaryKeyValueError', {
    fields: { message: null, struct: null },
    functions: { 'exception/1': built('Ecto.NoPrimaryKeyValueError', noPrimaryKeyValue) },
  }),
]

/** `exception/1` from the options that `raise` was given. */
function built(module: string, fields: (options: Term) => Effect<Readonly<Record<string, Term>>>): NativeFunction {
  return effect(function* (options: Term): Effect<ElixirMap> {
    return exception(module, yield* fields(options))
  })
}

function* castError(options: Term): Effect<Readonly<Record<string, Term>>> {
  const [type, value] = [keywordGet(options, 'type') ?? null, keywordGet(options, 'value') ?? null]
  const message = keywordGet(options, 'message') ?? `cannot cast ${yield* inspectTerm(value)} to ${yield* formatType(type)}`
  return { message, type, value }
}

function* noPrimaryKeyField(options: Term): Effect<Readonly<Record<string, Term>>> {
  const schema = keywordGet(options, 'schema') ?? null
  return { message: `schema \`${yield* inspectTerm(schema)}\` has no primary key`, schema }
}

function* noPrimaryKeyValue(options: Term): Effect<Readonly<Record<string, Term>>> {
  const struct = keywordGet(options, 'struct') ?? null
  return { message: `struct \`${yield* inspectTerm(struct)}\` is missing primary key value`, struct }
}
