import type { ConstraintViolation } from '#ecto/adapter/connection.ts'
import type { DatabaseError } from '#sql/driver.ts'

/** A violation as ecto_sqlite3 names it: SQLite tells the columns of a unique index, not its name, so `TABLE_COLUMNS_index` is supposed. */
export function constraintViolations(error: DatabaseError): readonly ConstraintViolation[] {
  if (error.constraint === null) return []
  const { type, name } = error.constraint
  switch (type) {
    case 'unique':
      return [{ type, name: uniqueName(name ?? '') }]
    case 'foreign_key':
      return [{ type, name: null }]
    case 'check':
    case 'exclusion':
      return [{ type, name }]
    default:
      return []
  }
}

/** `tags.name` → `tags_name_index`; `index 'tags_lower'` → `tags_lower`. */
function uniqueName(text: string): string {
  const index = /^index '(.*)'$/.exec(text)
  if (index !== null) return index[1] ?? ''
  const columns = text.split(', ').map((column) => column.split('.'))
  return [columns[0]?.[0] ?? '', ...columns.map(([, column]) => column ?? ''), 'index'].join('_')
}
