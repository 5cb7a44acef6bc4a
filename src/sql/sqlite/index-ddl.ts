import type { Index } from '#ecto/migration/ddl-command.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { qualifiedName } from './qualified-name.ts'

/** `CREATE INDEX …`; options that SQLite has not are refused as ecto_sqlite3 does, and so is `desc: :column`. */
export function createIndex(index: Index, ifNotExists: boolean): string {
  refuse(index.concurrently, 'concurrently')
  refuse(index.only, 'only')
  refuse(index.include.length > 0, 'include')
  refuse(index.using !== null, 'using')
  refuse(index.nullsDistinct !== null, 'nulls_distinct')
  const names = { name: quoteName(index.name), table: qualifiedName(index.prefix, index.table) }
  return indexSql(index, names, ifNotExists, false)
}

/** `CREATE INDEX …` without the options that SQLite has not; `nulls_distinct: false` is kept by an index on expressions. */
export function indexWithoutOptions(index: Index, names: IndexNames, ifNotExists: boolean): string {
  return indexSql(index, names, ifNotExists, true)
}

/** Names as they are to be written. */
interface IndexNames {
  readonly name: string
  readonly table: string
}

function indexSql(index: Index, { name, table }: IndexNames, ifNotExists: boolean, directions: boolean): string {
  const written = directions && index.nullsDistinct === false ? equalNulls : columnText
  const columns = index.columns.map((column) => written(column, directions)).join(', ')
  const start = `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${ifNotExists ? 'IF NOT EXISTS ' : ''}`
  return `${start}${name} ON ${table} (${columns})${typeof index.where === 'string' ? ` WHERE ${index.where}` : ''}`
}

function refuse(given: boolean, option: string): void {
  if (given) raiseArgument(`\`${option}\` is not supported with SQLite3`)
}

function columnText(column: Term, directions: boolean): string {
  if (directions && isTuple(column, 2)) return `${columnText(column.items[1] ?? null, false)} ${direction(column.items[0] ?? null)}`
  if (column instanceof Atom) return quoteName(column.name)
  if (typeof column === 'string') return column
  return raiseArgument('errors were found at the given arguments:\n\n  * 1st argument: not an iodata term\n')
}

/** A column of an index to which two empty values are the same: SQLite holds all NULLs for different, but not what is made of them. */
function equalNulls(column: Term): string {
  const name = columnText(isTuple(column, 2) ? (column.items[1] ?? null) : column, false)
  const value = `ifnull(${name}, 0)`
  return `(${name}) IS NULL, ${isTuple(column, 2) ? `${value} ${direction(column.items[0] ?? null)}` : value}`
}

/** `desc_nulls_last` → `DESC NULLS LAST` */
function direction(name: Term): string {
  return name instanceof Atom ? name.name.toUpperCase().replaceAll('_', ' ') : ''
}
