import type { RawDatabase } from './engine.ts'
import { queryRows } from './query-rows.ts'

/** A table's name and columns, and whether its rows have rowids. */
export interface TableLayout {
  /** Of an attached database with that before it: `acme.invoices`. */
  readonly label: string
  readonly database: string
  readonly name: string
  readonly columns: readonly string[]
  readonly hasRowid: boolean
}

/** All tables that are not SQLite's own, those of attached databases last. */
export function tableLayouts(raw: RawDatabase): TableLayout[] {
  const tables = queryRows(
    raw,
    `SELECT schema, name, wr FROM pragma_table_list WHERE schema != 'temp' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY schema != 'main', schema, name`,
  )
  return tables.map(([database, name, withoutRowid]) => ({
    label: database === 'main' ? String(name) : `${String(database)}.${String(name)}`,
    database: String(database),
    name: String(name),
    columns: queryRows(raw, `SELECT name FROM pragma_table_info(${textLiteral(String(name))}, ${textLiteral(String(database))})`).map(
      ([column]) => String(column),
    ),
    hasRowid: Number(withoutRowid) === 0,
  }))
}

/** An identifier in double quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text literal in single quotes. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** SQL for a value as the database prints it; NULL stays NULL. */
export function printed(column: string): string {
  return `CASE typeof(${column}) WHEN 'blob' THEN quote(${column}) ELSE CAST(${column} AS TEXT) END`
}
