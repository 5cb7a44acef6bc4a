import { quoteName } from '#sql/compiler/identifier.ts'
import type { QueryDialect } from '#sql/compiler/query-dialect.ts'
import { raiseUnsupported } from '#sql/compiler/query-scope.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listItems } from '#terms/list.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { dateAddSql } from './date-add.ts'
import { jsonPathSql } from './json-path.ts'
import { castType, literalSql, typedLiteralSql, valuesType } from './literal.ts'
import { qualifiedName } from './qualified-name.ts'

/** Queries as ecto_sqlite3 writes them, and what it raises. */
export const SQLITE_QUERY: QueryDialect = {
  name: 'SQLite3',
  placeholder: () => '?',
  expandsLists: true,
  noColumns: '1',
  tableName: (prefix, table) => qualifiedName(prefix, table),
  literal: literalSql,
  typedLiteral: typedLiteralSql,
  cast: (text, storage) => `CAST(${text} AS ${castType(storage)})`,
  list: (_items, scope) => raiseUnsupported(scope, 'Array literals are not supported by SQLite3'),
  inLiterals: (left, list, scope) => `${left} IN (${(listItems(list) ?? []).map((item) => literalSql(item, scope)).join(',')})`,
  inArray: (left, right) => `${left} IN (SELECT value FROM JSON_EACH(${right}))`,
  falseCondition: '0',
  distinctArgument: 'distinct ',
  subqueryCall: (name, subquery) => (name === 'exists' ? `exists(${subquery})` : `${name}((${subquery}))`),
  rootSubquery: (subquery) => subquery,
  countSource: (scope) => raiseUnsupported(scope, 'The argument to `count/1` must be a column in SQLite3'),
  ilike: (_left, _right, scope) => raiseUnsupported(scope, 'ilike is not supported by SQLite3'),
  dateAdd: dateAddSql,
  jsonPath: jsonPathSql,
  jsonEquals: () => undefined,
  textField: (_alias, _column, quoted, scope) => raiseUnsupported(scope, `unsupported expression ${inspect(quoted)}`),
  valuesList(list, scope) {
    const columns = list.fields.map(({ name }, i) => `column${i + 1} AS ${name}`).join(', ')
    const first = scope.params.numbers[list.firstParam] ?? 1
    const rows = Array.from({ length: list.rows }, (_, row) => {
      const values = list.fields.map(({ storage }, i) => `$${first + row * list.fields.length + i}::${valuesType(storage)}`)
      return `(${values.join(',')})`
    })
    return `(SELECT ${columns} FROM (VALUES ${rows.join(',')}))`
  },
  valuesAlias: (alias) => alias,
  distinctOn: (_exprs, scope) => raiseUnsupported(scope, 'DISTINCT with multiple columns is not supported by SQLite3'),
  combination(kind, sql, scope) {
    if (kind === 'except_all') raiseUnsupported(scope, 'SQLite3 does not support EXCEPT ALL')
    if (kind === 'intersect_all') raiseUnsupported(scope, 'SQLite3 does not INTERSECT ALL')
    return ` ${kind.replace('_', ' ').toUpperCase()} ${sql}`
  },
  cteMaterialized: () => '',
  cteOperation: (query) => (query.operation === 'all' ? query : { ...query, operation: 'all', updates: [] }),
  limit: (count) => ` LIMIT ${count}`,
  offset: (count) => ` OFFSET ${count}`,
  lock: () => raiseArgument('locks are not supported by SQLite3'),
  joinHints: (_hints, scope) => raiseUnsupported(scope, 'join hints are not supported by SQLite3'),
  lateral: (scope, qualifier) => raiseUnsupported(scope, `join \`:${qualifier}\` not supported by SQLite3`),
  ownColumn: (_alias, column) => quoteName(column),
  returningColumn: (_alias, column) => quoteName(column),
  updateJoins: (_scope, joins) => ({
    from: joins.length === 0 ? '' : ` FROM ${joins.map(({ source }) => source).join(', ')}`,
    conditions: joins.map(({ on }) => on),
  }),
  deleteJoins(_scope, joins) {
    if (joins.length > 0) raiseArgument('JOINS are not supported on DELETE statements by SQLite')
    return { from: '', conditions: [] }
  },
  arrayUpdate: (_op, _column, _value, scope) => raiseUnsupported(scope, 'Arrays are not supported for SQLite3'),
}
