import type { Field, Schema } from '#ecto/schema/schema.ts'

/**
 * The columns of a row in their order. Rows of the same fields have the same shape, so that its columns, the very same array,
 * stand for the text of their statement.
 */
export interface RowShape {
  readonly columns: readonly string[]
  readonly next: Map<Field, RowShape>
}

const EMPTY_ROWS = new WeakMap<Schema, RowShape>()

/** A row of the schema without columns. */
export function emptyRow(schema: Schema): RowShape {
  const known = EMPTY_ROWS.get(schema)
  if (known !== undefined) return known
  const empty: RowShape = { columns: [], next: new Map() }
  EMPTY_ROWS.set(schema, empty)
  return empty
}

/** The shape of a row with one column more. */
export function withColumn(shape: RowShape, field: Field): RowShape {
  const known = shape.next.get(field)
  if (known !== undefined) return known
  const longer: RowShape = { columns: [...shape.columns, field.source], next: new Map() }
  shape.next.set(field, longer)
  return longer
}
