import type { DatabaseError } from '#sql/driver.ts'

type ConstraintViolation = NonNullable<DatabaseError['constraint']>

/** What a message of SQLite says went wrong: sql.js gives no code beside it. */
export function databaseError(message: string): DatabaseError {
  if (/^(database( table| schema)? is locked|cannot commit transaction - SQL statements in progress)/.test(message)) {
    return { message, kind: 'busy', constraint: null }
  }
  const constraint = constraintOf(message)
  return { message, kind: constraint === null ? 'other' : 'constraint', constraint }
}

function constraintOf(message: string): ConstraintViolation | null {
  const match = /^(UNIQUE|FOREIGN KEY|CHECK|NOT NULL) constraint failed(?:: ([\s\S]*))?$/.exec(message)
  if (match === null) return null
  const name = match[2] ?? null
  switch (match[1]) {
    case 'UNIQUE':
      return { type: 'unique', name }
    case 'FOREIGN KEY':
      return { type: 'foreign_key', name }
    case 'CHECK':
      return { type: 'check', name }
    default:
      return { type: 'not_null', name }
  }
}
