import type { RowWindow, TableContents } from '#sql/driver.ts'
import type { RawDatabase, RawValue } from './engine.ts'
import { queryRows } from './query-rows.ts'
import { printed, quoteName, type TableLayout, tableLayouts, textLiteral } from './table-layout.ts'

/** Every table with at most `limit` rows. */
export function tableContents(raw: RawDatabase, limit: number): TableContents[] {
  return tableLayouts(raw).map((layout) => ({
    name: layout.label,
    ddl: texts(raw, `SELECT sql FROM ${master(layout)} WHERE type = 'table' AND name = ${textLiteral(layout.name)}`).join(''),
    indexes: texts(
      raw,
      `SELECT sql FROM ${master(layout)} WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ${textLiteral(layout.name)}`,
    ),
    columns: columnsOf(raw, layout),
    rows: rowsOf(raw, layout, { from: 0, count: limit }, []),
    total: Number(queryRows(raw, `SELECT count(*) FROM ${qualified(layout)}`)[0]?.[0]),
  }))
}

/** Some rows of the table with a label, those with the rowids `without` left out of the count; none when there is no such table. */
export function tableRows(raw: RawDatabase, label: string, window: RowWindow, without: readonly number[]): TableContents['rows'] {
  const layout = tableLayouts(raw).find((each) => each.label === label)
  return layout === undefined ? [] : rowsOf(raw, layout, window, without)
}

function texts(raw: RawDatabase, sql: string): string[] {
  return queryRows(raw, sql).map(([text]) => String(text))
}

function qualified({ database, name }: TableLayout): string {
  return `${quoteName(database)}.${quoteName(name)}`
}

function master({ database }: TableLayout): string {
  return `${quoteName(database)}.sqlite_schema`
}

function columnsOf(raw: RawDatabase, { name, database }: TableLayout): TableContents['columns'] {
  const table = `${textLiteral(name)}, ${textLiteral(database)}`
  const keys = queryRows(raw, `SELECT "from", "table", "to" FROM pragma_foreign_key_list(${table})`)
  const references = new Map(keys.map(([from, to, column]) => [String(from), { table: String(to), column: String(column ?? 'id') }]))
  return queryRows(raw, `SELECT name, type, "notnull", pk FROM pragma_table_info(${table})`).map(([name, type, notNull, key]) => ({
    name: String(name),
    type: String(type),
    notNull: Number(notNull) === 1,
    primaryKey: Number(key) > 0,
    references: references.get(String(name)) ?? null,
  }))
}

function rowsOf(raw: RawDatabase, layout: TableLayout, { from, count }: RowWindow, without: readonly number[]): TableContents['rows'] {
  const rowid = layout.hasRowid ? 'rowid' : '-1'
  // A list of numbers as one text: a list of values could be longer than a statement may be.
  const where = without.length === 0 ? '' : `WHERE ${rowid} NOT IN (SELECT value FROM json_each('${JSON.stringify(without)}'))`
  const order = layout.hasRowid ? 'ORDER BY rowid' : ''
  const columns = [rowid, ...layout.columns.map((column) => printed(quoteName(column)))].join(', ')
  const rows = queryRows(raw, `SELECT ${columns} FROM ${qualified(layout)} ${where} ${order} LIMIT ${count} OFFSET ${from}`)
  return rows.map(([id, ...values]) => ({ rowid: Number(id), values: values.map(text) }))
}

function text(value: RawValue): string | null {
  return value === null ? null : String(value)
}
