import type { Field, Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { storedField, storedFields } from './stored-fields.ts'

/** The fields whose columns a write returns, last defined first: those of `:returning`, then those read after every write. */
export function* returnedFields(schema: Schema, options: Term): Effect<readonly Field[]> {
  const returning = keywordGet(options, 'returning') ?? false
  if (returning === false) return returnedAlways(schema).fields
  const wanted = yield* namedFields(schema, returning)
  const always = storedFields(schema).filter((field) => field.readAfterWrites)
  return [...new Set([...wanted, ...always])].reverse()
}

/** The same with the id before everything else: what an insert returns that the database numbers. */
export function* returnedWithId(schema: Schema, options: Term): Effect<readonly Field[]> {
  if ((keywordGet(options, 'returning') ?? false) === false) return returnedAlways(schema).withId
  return idFirst(schema, yield* returnedFields(schema, options))
}

const COLUMNS = new WeakMap<readonly Field[], readonly string[]>()

/** The columns of fields, the same array for the same fields. */
export function columnsOf(fields: readonly Field[]): readonly string[] {
  const known = COLUMNS.get(fields) ?? fields.map((field) => field.source)
  COLUMNS.set(fields, known)
  return known
}

/** What is returned when nothing was asked for. */
interface ReturnedAlways {
  readonly fields: readonly Field[]
  readonly withId: readonly Field[]
}

const ALWAYS = new WeakMap<Schema, ReturnedAlways>()

function returnedAlways(schema: Schema): ReturnedAlways {
  const known = ALWAYS.get(schema)
  if (known !== undefined) return known
  const fields = storedFields(schema)
    .filter((field) => field.readAfterWrites)
    .reverse()
  const always = { fields, withId: idFirst(schema, fields) }
  ALWAYS.set(schema, always)
  return always
}

function idFirst(schema: Schema, fields: readonly Field[]): readonly Field[] {
  const id = schema.autogenerateId === null ? undefined : storedField(schema, atom(schema.autogenerateId.field))
  return id === undefined ? fields : [id, ...fields.filter((field) => field !== id)]
}

/** The fields that `returning: true`, a list of names or false stand for. */
export function* namedFields(schema: Schema, returning: Term): Effect<readonly Field[]> {
  if (returning === true) return storedFields(schema)
  const fields: Field[] = []
  for (const name of listItems(returning) ?? []) {
    fields.push(storedField(schema, name) ?? (yield* raiseUnknown(schema, name)))
  }
  return fields
}

function* raiseUnknown(schema: Schema, name: Term): Effect<never> {
  const term = yield apply(schema.module, '__schema__', [atom('dump')])
  return raise('KeyError', { key: name, term, message: null })
}
