import { assertNever } from '#base/assert-never.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import type { QueryDialect } from '#sql/compiler/query-dialect.ts'
import { emulate } from '#sql/compiler/query-scope.ts'
import { selectSql } from '#sql/compiler/recurse.ts'
import { emulateCombineAll } from './combine-all.ts'
import { emulateDistinctOn } from './distinct-on.ts'
import { emulateLateral } from './lateral.ts'
import { attachedName, prefixNote } from './qualified-name.ts'

/** The dialect with what ecto_sqlite3 refuses, though SQLite can express it exactly. */
export function emulating(strict: QueryDialect): QueryDialect {
  return {
    ...strict,
    emulateDistinctOn,
    emulateCombinations: emulateCombineAll,
    emulateLateral,
    tableName(prefix, table, scope) {
      const note = prefixNote(prefix)
      if (note !== null) emulate(scope, note)
      return attachedName(prefix, table)
    },
    joinHints(_hints, scope) {
      emulate(scope, 'The hints of the join are left out: SQLite has no such hints.')
      return ''
    },
    list(items, scope) {
      emulate(scope, 'The array is JSON text here: SQLite has no arrays.')
      return `json_array(${items})`
    },
    lateral(scope, qualifier, source) {
      if (source.kind !== 'fragment') return strict.lateral(scope, qualifier, source)
      emulate(scope, 'LATERAL is left out: in SQLite a table-valued function sees the sources before it as it is.')
      return ''
    },
    rootSubquery: (subquery) => `(${subquery})`,
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
      emulate(scope, 'A DELETE with joins deletes the rows that a SELECT with these joins finds: SQLite has no joins in DELETE.')
      const rowid = { kind: 'field', source: { index: 0, up: 0 }, column: 'rowid', type: null } as const
      const found = selectSql({ ...scope, query: { ...scope.query, operation: 'all', ctes: [], select: [{ expr: rowid, alias: null }] } })
      return { from: ` WHERE ${scope.aliases[0] ?? ''}."rowid" IN (${found})`, conditions: null }
    },
    arrayUpdate(op, column, value, scope) {
      emulate(scope, 'Arrays are JSON text here: SQLite has no array columns.')
      switch (op) {
        case 'push':
          return `json_insert(coalesce(${column}, '[]'), '$[#]', ${value})`
        case 'pull':
          return `CASE WHEN ${column} IS NOT NULL THEN (SELECT json_group_array(value) FROM JSON_EACH(${column}) WHERE value != ${value}) END`
        default:
          return assertNever(op)
      }
    },
  }
}
