/** The tables as they are after a run. */
export interface DatabaseSnapshot {
  readonly tables: readonly TableSnapshot[]
  /** The program's schemas that have a table. */
  readonly schemas: readonly SchemaSnapshot[]
}

export interface SchemaSnapshot {
  readonly module: string
  readonly table: string
  /** Without virtual ones. */
  readonly fields: readonly FieldSnapshot[]
}

export interface FieldSnapshot {
  readonly name: string
  readonly column: string
  readonly primaryKey: boolean
  /** The type as it prints. */
  readonly type: string
  /** What a migration would make of the type; null where there is no telling. */
  readonly columnType: string | null
}

export interface TableSnapshot {
  readonly name: string
  readonly ddl: string
  readonly indexes: readonly string[]
  readonly columns: readonly ColumnSnapshot[]
  /** The first rows, with their rowids (-1 in a table that has none); further ones are asked for. Values as the database prints them, null for NULL. */
  readonly rows: readonly { readonly rowid: number; readonly values: readonly (string | null)[] }[]
  readonly total: number
}

export interface ColumnSnapshot {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly primaryKey: boolean
  readonly references: { readonly table: string; readonly column: string } | null
}
