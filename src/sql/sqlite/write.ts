import type { WriteDialect } from '#sql/compiler/write-dialect.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { attachedName, prefixNote, qualifiedName } from './qualified-name.ts'

/** INSERT, UPDATE and DELETE as ecto_sqlite3 writes them. */
export const SQLITE_WRITE: Omit<WriteDialect, 'select' | 'conflictUpdate'> = {
  tableName: qualifiedName,
  insertParameter: (position) => `?${position}`,
  parameter: () => '?',
  emptyRows: (count) => (count === 1 ? ' DEFAULT VALUES' : ` () VALUES ${Array(count).fill('()').join(',')}`),
  defaultValue: () => raiseArgument('Cell-wise default values are not supported on INSERT statements by SQLite3'),
  conflictConstraint: () => raiseArgument('errors were found at the given arguments:\n\n  * 1st argument: not an iodata term\n'),
  wrapSelect: (select) => select,
  note: () => null,
}

/** The same with prefixes as attached databases. */
export const EMULATED_WRITE: typeof SQLITE_WRITE = { ...SQLITE_WRITE, tableName: attachedName, note: prefixNote }
