import type { Index } from '#ecto/migration/ddl-command.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { qualifiedName } from './qualified-name.ts'

/** `CREATE INDEX …`; options that SQLite has not are refused as ecto_sqlite3 does. */
export function createIndex(index: Index, ifNotExists: boolean): string {
  refuse(index.concurrently, 'concurrently')
  refuse(index.only, 'only')
  refuse(index.include.length > 0, 'include')
  refuse(index.using !== null, 'using')
  refuse(index.nullsDistinct !== null, 'nulls_distinct')
  const table = qualifiedName(index.prefix, index.table)
  const columns = index.columns.map(columnText).join(', ')
  const start = `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${ifNotExists ? 'IF NOT EXISTS ' : ''}`
  return `${start}${quoteName(index.name)} ON ${table} (${columns})${typeof index.where === 'string' ? ` WHERE ${index.where}` : ''}`
}

function refuse(given: boolean, option: string): void {
  if (given) raiseArgument(`\`${option}\` is not supported with SQLite3`)
}

function columnText(column: Term): string {
  if (column instanceof Atom) return quoteName(column.name)
  if (typeof column === 'string') return column
  return raiseArgument('errors were found at the given arguments:\n\n  * 1st argument: not an iodata term\n')
}
