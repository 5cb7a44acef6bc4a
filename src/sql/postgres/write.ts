import { quoteName } from '#sql/compiler/identifier.ts'
import type { WriteDialect } from '#sql/compiler/write-dialect.ts'
import { qualifiedName } from './qualified-name.ts'

/** INSERT, UPDATE and DELETE as Ecto's PostgreSQL adapter writes them. */
export const POSTGRES_WRITE: Omit<WriteDialect, 'select' | 'conflictUpdate'> = {
  tableName: qualifiedName,
  insertParameter: (position) => `$${position}`,
  parameter: (position) => `$${position}`,
  emptyRows: (count) => ` VALUES ${Array(count).fill('(DEFAULT)').join(',')}`,
  defaultValue: () => 'DEFAULT',
  conflictConstraint: (name) => `ON CONSTRAINT ${quoteName(name)}`,
  note: () => null,
  wrapSelect: (select) => `(${select})`,
}
