import { assertNever } from '#base/assert-never.ts'
import type { ConflictTarget } from '#ecto/adapter/write-command.ts'
import { quoteNames } from '#sql/compiler/identifier.ts'
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
  conflictTarget,
  wrapSelect: (select) => select,
  note: () => null,
}

/** The same with prefixes as attached databases. */
export const EMULATED_WRITE: typeof SQLITE_WRITE = { ...SQLITE_WRITE, tableName: attachedName, note: prefixNote }

function conflictTarget(target: ConflictTarget): string {
  switch (target.kind) {
    case 'none':
      return ''
    case 'columns':
      return `(${quoteNames(target.columns)}) `
    case 'fragment':
      return `${target.sql} `
    case 'constraint':
      return raiseArgument('errors were found at the given arguments:\n\n  * 1st argument: not an iodata term\n')
    default:
      return assertNever(target)
  }
}
