import type { DatabaseSnapshot, FieldSnapshot, SchemaSnapshot, TableSnapshot } from '#protocol/database.ts'

/** Something that a schema and its table do not agree on. */
export interface Mismatch {
  readonly kind: 'no table' | 'no column' | 'no field' | 'type'
  readonly table: string
  /** Null when the table is missing. */
  readonly column: string | null
  /** What does not agree, in words. */
  readonly text: string
}

/** What the schemas and the tables do not agree on, by schema. */
export function schemaMismatches({ tables, schemas }: DatabaseSnapshot): readonly Mismatch[] {
  return schemas.flatMap((schema) => {
    const table = tables.find(({ name }) => name === schema.table)
    if (table === undefined) {
      const text = `${schema.module} has no table: ${schema.table} is not there`
      return [{ kind: 'no table', table: schema.table, column: null, text }]
    }
    const sharing = schemas.filter((other) => other.table === schema.table)
    return [
      ...schema.fields.flatMap((field) => ofField(field, schema, table)),
      // A column is told of once, by the first schema of its table.
      ...(sharing[0] === schema ? columnsWithoutField(table, sharing) : []),
    ]
  })
}

function ofField(
  { name, column, type, columnType }: FieldSnapshot,
  { module, table }: SchemaSnapshot,
  found: TableSnapshot,
): readonly Mismatch[] {
  const there = found.columns.find((each) => each.name === column)
  if (there === undefined) return [{ kind: 'no column', table, column, text: `the field :${name} of ${module} has no column in ${table}` }]
  if (columnType === null || kept(columnType) === kept(there.type)) return []
  return [{ kind: 'type', table, column, text: `${module} reads ${table}.${column} as ${type}, and the column is ${there.type}` }]
}

function columnsWithoutField({ name, columns }: TableSnapshot, schemas: readonly SchemaSnapshot[]): readonly Mismatch[] {
  const modules = schemas.map(({ module }) => module).join(' and ')
  return columns
    .filter((column) => !schemas.some(({ fields }) => fields.some((field) => field.column === column.name)))
    .map((column) => ({ kind: 'no field', table: name, column: column.name, text: `${name}.${column.name} is no field of ${modules}` }))
}

/** How SQLite keeps values of a column of this type: as numbers, as bytes, as text. Times and JSON are text whatever their column says. */
function kept(type: string): 'text' | 'bytes' | 'number' {
  if (/CHAR|CLOB|TEXT|DATE|TIME|JSON|UUID/i.test(type)) return 'text'
  return /BLOB/i.test(type) || type === '' ? 'bytes' : 'number'
}

/** The tables that schemas name and that are not there, with the columns that they would have. */
export function missingTables({ tables, schemas }: DatabaseSnapshot): readonly TableSnapshot[] {
  return schemas
    .filter(
      ({ table }, index) => !tables.some(({ name }) => name === table) && schemas.findIndex((other) => other.table === table) === index,
    )
    .map(({ table, fields }) => ({
      ...{ name: table, ddl: '', indexes: [], rows: [], total: 0 },
      columns: fields.map(({ column, columnType }) => ({
        ...{ name: column, type: columnType ?? '', notNull: false, primaryKey: false, references: null },
      })),
    }))
}
