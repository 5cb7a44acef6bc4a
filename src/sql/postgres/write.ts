import { assertNever } from '#base/assert-never.ts'
import type { ConflictTarget } from '#ecto/adapter/write-command.ts'
import { quoteName, quoteNames } from '#sql/compiler/identifier.ts'
import type { WriteDialect } from '#sql/compiler/write-dialect.ts'
import { qualifiedName } from './qualified-name.ts'

/** INSERT, UPDATE and DELETE as Ecto's PostgreSQL adapter writes them. */
export const POSTGRES_WRITE: Omit<WriteDialect, 'select' | 'conflictUpdate'> = {
  tableName: qualifiedName,
  insertParameter: (position) => `$${position}`,
  parameter: (position) => `$${position}`,
  emptyRows: (count) => ` VALUES ${Array(count).fill('(DEFAULT)').join(',')}`,
  defaultValue: () => 'DEFAULT',
  conflictTarget,
  note: () => null,
  wrapSelect: (select) => `(${select})`,
}

function conflictTarget(target: ConflictTarget): string {
  switch (target.kind) {
    case 'none':
      return ''
    case 'columns':
      return `(${quoteNames(target.columns)}) `
    case 'fragment':
      return `${target.sql} `
    case 'constraint':
      return `ON CONSTRAINT ${quoteName(target.name)} `
    default:
      return assertNever(target)
  }
}
