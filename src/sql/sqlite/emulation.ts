import { assertNever } from '#base/assert-never.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import type { QueryDialect } from '#sql/compiler/query-dialect.ts'
import { emulate } from '#sql/compiler/query-scope.ts'
import { emulateDistinctOn } from './distinct-on.ts'

/** The dialect with what ecto_sqlite3 refuses, though SQLite can express it exactly. */
export function emulating(strict: QueryDialect): QueryDialect {
  return {
    ...strict,
    emulateDistinctOn,
    orderedSubquery: (subquery) => `(${subquery})`,
    ilike(left, right, scope) {
      emulate(scope, 'ilike is LIKE here, which in SQLite ignores the case of ASCII letters.')
      return `${left} LIKE ${right}`
    },
    lock(_sql, scope) {
      emulate(scope, 'The lock is left out: SQLite locks the whole database for the one transaction that writes.')
      return ''
    },
    textField: (alias, column) => `${alias}.${quoteName(column)}`,
    offset(count, hasLimit, scope) {
      if (hasLimit) return ` OFFSET ${count}`
      emulate(scope, 'OFFSET stands after LIMIT -1: SQLite knows it with a LIMIT only.')
      return ` LIMIT -1 OFFSET ${count}`
    },
    deleteJoins(scope, joins) {
      if (joins.length === 0) return { from: '', conditions: [] }
      emulate(scope, 'Joins of a DELETE are a subquery here.')
      const [first, ...rest] = joins
      if (first === undefined || first.qualifier !== 'inner') return strict.deleteJoins(scope, joins)
      return { from: '', conditions: [`exists(SELECT 1 FROM ${first.source}${rest.map(({ whole }) => whole).join('')} WHERE ${first.on})`] }
    },
    arrayUpdate(op, column, value, scope) {
      emulate(scope, 'Arrays are JSON text here: SQLite has no array columns.')
      switch (op) {
        case 'push':
          return `json_insert(${column}, '$[#]', ${value})`
        case 'pull':
          return `(SELECT json_group_array(value) FROM JSON_EACH(${column}) WHERE value != ${value})`
        default:
          return assertNever(op)
      }
    },
  }
}
