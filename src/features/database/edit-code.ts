import type { SchemaSnapshot, TableSnapshot } from '#protocol/database.ts'
import { elixirText, fieldLiteral, type Literal } from './literal.ts'

/** A cell that is to hold another value. */
export interface CellEdit {
  readonly table: TableSnapshot
  /** The row's values, as the database prints them. */
  readonly values: readonly (string | null)[]
  readonly column: number
  /** What was typed; null for NULL. */
  readonly value: string | null
}

export type EditCode = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'refused'; readonly why: string }

/** The Elixir that makes an edit: through the table's schema where there is one, else a query on the table. */
export function editCode(edit: CellEdit, schemas: readonly SchemaSnapshot[]): EditCode {
  const column = edit.table.columns[edit.column]
  if (column === undefined) return refused('There is no such column.')
  if (column.primaryKey) return refused('The primary key says which row it is. Delete the row and insert another.')
  if (!edit.table.columns.some(({ primaryKey }) => primaryKey))
    return refused('The table has no primary key that would tell this row from others.')
  const schema = schemas.find(({ table, fields }) => table === edit.table.name && fields.some((field) => field.column === column.name))
  return schema === undefined ? throughTable(edit) : throughSchema(edit, schema, column.name)
}

function throughSchema(edit: CellEdit, schema: SchemaSnapshot, column: string): EditCode {
  const field = schema.fields.find((each) => each.column === column)
  if (field === undefined) return throughTable(edit)
  const keys = keysOf(edit).map(({ name, value }) => {
    const key = schema.fields.find((each) => each.column === name)
    return { name: key?.name ?? name, literal: fieldLiteral(key?.type ?? ':id', value) }
  })
  const [first] = keys
  if (first === undefined || keys.some(({ literal }) => literal.kind !== 'literal')) return throughTable(edit)
  const found =
    keys.length === 1 && schema.fields.filter(({ primaryKey }) => primaryKey).length === 1
      ? `Repo.get!(${schema.module}, ${textOf(first.literal)})`
      : `Repo.get_by!(${schema.module}, ${keys.map(({ name, literal }) => `${name}: ${textOf(literal)}`).join(', ')})`
  return changing(found, field.name, fieldLiteral(field.type, edit.value))
}

function changing(found: string, field: string, literal: Literal): EditCode {
  switch (literal.kind) {
    case 'refused':
      return literal
    case 'literal':
      return code(`${found} |> Ecto.Changeset.change(${field}: ${literal.text}) |> Repo.update!()`)
    case 'cast':
      return code(`${found} |> Ecto.Changeset.cast(%{${field}: ${literal.text}}, [:${field}]) |> Repo.update!()`)
  }
}

function throughTable(edit: CellEdit): EditCode {
  const { table, column, value } = edit
  const { name, type } = table.columns[column] ?? { name: '', type: '' }
  const literal = columnLiteral(type, value)
  const where = keysOf(edit).map((key) => `t.${key.name} == ${textOf(columnLiteral(key.type, key.value))}`)
  if (literal.kind === 'refused') return literal
  return code(
    `import Ecto.Query\nRepo.update_all(from(t in ${elixirText(table.name)}, where: ${where.join(' and ')}), set: [${name}: ${textOf(literal)}])`,
  )
}

function keysOf({ table, values }: CellEdit): readonly { readonly name: string; readonly type: string; readonly value: string | null }[] {
  return table.columns.flatMap(({ name, type, primaryKey }, index) => (primaryKey ? [{ name, type, value: values[index] ?? null }] : []))
}

/** A value for a column that no schema describes: by SQLite's rules of affinity. */
function columnLiteral(type: string, value: string | null): Literal {
  if (/INT/i.test(type)) return fieldLiteral(':integer', value)
  return fieldLiteral(/REAL|FLOA|DOUB/i.test(type) ? ':float' : ':string', value)
}

function textOf(literal: Literal): string {
  return literal.kind === 'refused' ? 'nil' : literal.text
}

function code(text: string): EditCode {
  return { kind: 'code', code: text }
}

function refused(why: string): EditCode {
  return { kind: 'refused', why }
}
