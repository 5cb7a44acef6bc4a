/** The tables as they are after a run. */
export interface DatabaseSnapshot {
  readonly tables: readonly TableSnapshot[]
}

export interface TableSnapshot {
  readonly name: string
  readonly ddl: string
  readonly indexes: readonly string[]
  readonly columns: readonly ColumnSnapshot[]
  /** The first rows, with their rowids; values as the database prints them, null for NULL. */
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
