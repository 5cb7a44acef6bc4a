import type { ReadRows } from '#ecto/adapter/adapter.ts'
import type { InsertCommand, InsertValue } from '#ecto/adapter/write-command.ts'
import { escapeText } from '#sql/compiler/identifier.ts'
import type { Effect } from '#terms/effect.ts'
import { prefixName } from './qualified-name.ts'

/** Why such an INSERT is not what was asked for. */
export const DEFAULTS_NOTE = 'Defaults are written out: SQLite has no DEFAULT among the values of a row.'

/** Whether a value among the rows is its column's default, which SQLite cannot say; rows without any column are of defaults alone. */
export function wantsDefaults({ header, rows }: InsertCommand): boolean {
  return (header.length === 0 && rows.length > 1) || rows.some((row) => row.some(({ kind }) => kind === 'default'))
}

/** The command with what the table's definition says in place of each default; NULL numbers a row, and is what other columns without one get. */
export function* fillDefaults(command: InsertCommand, read: ReadRows): Effect<InsertCommand> {
  const defaults = yield* columnDefaults(command, read)
  const header = command.header.length > 0 ? command.header : [...defaults.keys()].slice(0, 1)
  const fill = (value: InsertValue | undefined, column: string): InsertValue =>
    value === undefined || value.kind === 'default' ? { kind: 'sql', sql: defaults.get(column) ?? 'NULL' } : value
  return { ...command, header, rows: command.rows.map((row) => header.map((column, i) => fill(row[i], column))) }
}

/** The expression of each column's default, in the order of the columns. */
function* columnDefaults({ prefix, table }: InsertCommand, read: ReadRows): Effect<ReadonlyMap<string, string>> {
  const database = prefixName(prefix) ?? 'main'
  const rows = yield* read(`SELECT name, dflt_value FROM pragma_table_info('${escapeText(table)}', '${escapeText(database)}')`)
  return new Map(rows.map(([name, sql]) => [String(name), typeof sql === 'string' ? `(${sql})` : 'NULL']))
}
