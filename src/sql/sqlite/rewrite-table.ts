import type { ReadRows } from '#ecto/adapter/adapter.ts'
import type { Table } from '#ecto/migration/ddl-command.ts'
import { escapeText, quoteName } from '#sql/compiler/identifier.ts'
import type { Effect } from '#terms/effect.ts'
import { raise } from '#terms/thrown.ts'
import { attachedName, prefixName } from './qualified-name.ts'
import { parseColumnSql, parseTableSql, type TableSql, tableSqlText } from './table-sql.ts'

/** Changes the columns and constraints of a table; what it answers is the table afterwards. */
export type TableEdit = (table: TableSql) => TableSql

/**
 * The statements that give a table another definition in place, rows and indexes staying as they are: SQLite's own way for changes that
 * ALTER TABLE does not know. Writing every row anew (unless `checked` is false) converts values to changed types and checks them against changed constraints.
 */
export function* rewriteTable(
  table: Pick<Table, 'name' | 'prefix'>,
  edit: TableEdit,
  read: ReadRows,
  checked = true,
): Effect<readonly string[]> {
  const master = attachedName(table.prefix, 'sqlite_schema')
  const [found] = yield* read(`SELECT sql FROM ${master} WHERE type = 'table' AND name = '${escapeText(table.name)}'`)
  const sql = found?.[0]
  if (typeof sql !== 'string') return raise('Exqlite.Error', { message: `no such table: ${table.name}`, statement: null })
  const edited = edit(parseTableSql(sql))
  const version = Number((yield* read(`PRAGMA ${pragma(table, 'schema_version')}`))[0]?.[0] ?? 0)
  return [
    'PRAGMA writable_schema = ON',
    `UPDATE ${master} SET sql = '${escapeText(tableSqlText(edited))}' WHERE type = 'table' AND name = '${escapeText(table.name)}'`,
    `PRAGMA ${pragma(table, 'schema_version')} = ${version + 1}`,
    'PRAGMA writable_schema = RESET',
    ...(checked ? [writtenAnew(table, edited)] : []),
  ]
}

function writtenAnew({ name, prefix }: Pick<Table, 'name' | 'prefix'>, sql: TableSql): string {
  const columns = columnNames(sql).map((column) => `${column} = ${column}`)
  return `UPDATE ${attachedName(prefix, name)} SET ${columns.join(', ')}`
}

function pragma({ prefix }: Pick<Table, 'prefix'>, name: string): string {
  const database = prefixName(prefix)
  return database === null ? name : `${quoteName(database)}.${name}`
}

/** The columns that the table's items define. */
function columnNames({ items }: TableSql): string[] {
  return items.filter((item) => !isTableConstraint(item)).map((item) => parseColumnSql(item).name)
}

/** Whether an item of CREATE TABLE is a constraint, not a column. */
export function isTableConstraint(item: string): boolean {
  return /^(constraint|primary|unique|check|foreign)\b/i.test(item)
}
