import { inspectTerm } from '#ecto/inspect-term.ts'
import { constraintError } from '#ecto/repo/write/constraint-error.ts'
import { staleError } from '#ecto/repo/write/stale.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { defineException } from '#elixir/exceptions/define.ts'
import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { exception } from '#terms/thrown.ts'
import { invalidChangesetMessage } from './invalid-changeset-message.ts'
import { requiredOption } from './required-option.ts'

/** The exceptions of schemas, changesets and what is done with them. */
export const exceptionModules: readonly NativeModule[] = [
  defineException('Ecto.CastError', {
    fields: { message: null, type: null, value: null },
    functions: { 'exception/1': built('Ecto.CastError', castError) },
  }),
  defineException('Ecto.ChangeError', { fields: { message: null } }),
  defineException('Ecto.InvalidChangesetError', { fields: { action: null, changeset: null }, message: invalidChangesetMessage }),
  defineException('Ecto.ConstraintError', {
    fields: { type: null, constraint: null, message: null },
    functions: { 'exception/1': built('Ecto.ConstraintError', constraint) },
  }),
  defineException('Ecto.StaleEntryError', {
    fields: { message: null, changeset: null },
    functions: { 'exception/1': built('Ecto.StaleEntryError', stale) },
  }),
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

function* constraint(options: Term): Effect<Readonly<Record<string, Term>>> {
  const [type, name] = [yield* requiredOption(options, 'type'), yield* requiredOption(options, 'constraint')]
  return yield* constraintError({
    action: yield* requiredOption(options, 'action'),
    type,
    constraint: name,
    changeset: yield* changesetGiven(options),
  })
}

function* stale(options: Term): Effect<Readonly<Record<string, Term>>> {
  return yield* staleError(yield* requiredOption(options, 'action'), yield* changesetGiven(options))
}

function* changesetGiven(options: Term): Effect<ElixirMap> {
  const changeset = yield* requiredOption(options, 'changeset')
  return changeset instanceof ElixirMap ? changeset : functionClause('Map', 'get', [changeset, atom('constraints')])
}
