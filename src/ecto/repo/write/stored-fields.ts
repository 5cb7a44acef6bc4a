import type { Field, Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import { compareText } from '#terms/compare.ts'
import type { Term } from '#terms/term.ts'

interface StoredFields {
  readonly all: readonly Field[]
  readonly insertable: readonly Field[]
  readonly byName: ReadonlyMap<Term, Field>
}

/** Found out once for each schema: writes ask for every row. */
const KNOWN = new WeakMap<Schema, StoredFields>()

/** The fields that have a column, in the order of definition. */
export function storedFields(schema: Schema): readonly Field[] {
  return fieldsOf(schema).all
}

/** The field with that name (an atom), when it has a column. */
export function storedField(schema: Schema, name: Term): Field | undefined {
  return fieldsOf(schema).byName.get(name)
}

/** The fields that an insert may write, by name: the order of a map's keys. */
export function insertableFields(schema: Schema): readonly Field[] {
  return fieldsOf(schema).insertable
}

function fieldsOf(schema: Schema): StoredFields {
  const known = KNOWN.get(schema)
  if (known !== undefined) return known
  const all = schema.fields.filter((field) => !field.virtual)
  const fields: StoredFields = {
    all,
    insertable: all.filter((field) => field.writable !== 'never').sort((a, b) => compareText(a.name, b.name)),
    byName: new Map(all.map((field) => [atom(field.name), field])),
  }
  KNOWN.set(schema, fields)
  return fields
}
