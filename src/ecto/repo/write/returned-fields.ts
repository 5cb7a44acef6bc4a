import type { Field, Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { storedField, storedFields } from './stored-fields.ts'

/** The fields whose columns a write returns, last defined first: those of `:returning`, then those read after every write. */
export function* returnedFields(schema: Schema, options: Term): Effect<Field[]> {
  const wanted = yield* namedFields(schema, keywordGet(options, 'returning') ?? false)
  const always = storedFields(schema).filter((field) => field.readAfterWrites)
  return [...new Set([...wanted, ...always])].reverse()
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
