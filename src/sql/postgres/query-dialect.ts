import { quoteName } from '#sql/compiler/identifier.ts'
import type { JoinTexts, QueryDialect } from '#sql/compiler/query-dialect.ts'
import { type QueryScope, raiseUnsupported } from '#sql/compiler/query-scope.ts'
import { listItems } from '#terms/list.ts'
import { dateAddSql } from './date-add.ts'
import { jsonEqualsSql, jsonPathSql } from './json-path.ts'
import { castType, literalSql, typedLiteralSql } from './literal.ts'
import { qualifiedName } from './qualified-name.ts'

/** Queries as ecto_sql's PostgreSQL adapter writes them, and what it raises. */
export const POSTGRES_QUERY: QueryDialect = {
  name: 'PostgreSQL',
  placeholder: (position) => `$${position}`,
  expandsLists: false,
  noColumns: 'TRUE',
  tableName: (prefix, table) => qualifiedName(prefix, table),
  literal: literalSql,
  typedLiteral: typedLiteralSql,
  cast: (text, storage) => `${text}::${castType(storage)}`,
  list: (items) => `ARRAY[${items}]`,
  inLiterals: (left, list, scope) => `${left} IN (${(listItems(list) ?? []).map((item) => literalSql(item, scope)).join(',')})`,
  inArray: (left, right) => `${left} = ANY(${right})`,
  falseCondition: 'false',
  distinctArgument: 'DISTINCT ',
  subqueryCall: (name, subquery) => `${name}((${subquery}))`,
  rootSubquery: (subquery) => `(${subquery})`,
  countSource: () => undefined,
  ilike: (left, right) => `${left} ILIKE ${right}`,
  dateAdd: dateAddSql,
  jsonPath: jsonPathSql,
  jsonEquals: jsonEqualsSql,
  textField: (alias, column) => `${alias}.${quoteName(column)}`,
  valuesList(list, scope) {
    const first = scope.params.numbers[list.firstParam] ?? 1
    const rows = Array.from({ length: list.rows }, (_, row) => {
      const values = list.fields.map(({ storage }, i) => `$${first + row * list.fields.length + i}::${castType(storage)}`)
      return `(${values.join(',')})`
    })
    return `(VALUES ${rows.join(',')})`
  },
  valuesAlias: (alias, names) => `${alias} (${names.map(quoteName).join(',')})`,
  distinctOn: (exprs) => `DISTINCT ON (${exprs}) `,
  combination: (kind, sql) => ` ${kind.replace('_', ' ').toUpperCase()} (${sql})`,
  cteMaterialized: (materialized) => (materialized === null ? '' : materialized ? 'MATERIALIZED' : 'NOT MATERIALIZED'),
  cteOperation: (query) => query,
  limit: (count, withTies) => (withTies ? ` FETCH FIRST ${count} ROWS WITH TIES` : ` LIMIT ${count}`),
  offset: (count) => ` OFFSET ${count}`,
  lock: (sql) => ` ${sql}`,
  joinHints: (_hints, scope) => raiseUnsupported(scope, 'table hints are not supported by PostgreSQL'),
  lateral: () => 'LATERAL ',
  ownColumn: (alias, column) => `${alias}.${quoteName(column)}`,
  returningColumn: (alias, column) => `${alias}.${quoteName(column)}`,
  updateJoins: (scope, joins) => usingJoins(' FROM ', 'update_all', scope, joins),
  deleteJoins: (scope, joins) => usingJoins(' USING ', 'delete_all', scope, joins),
  arrayUpdate: (op, column, value) => `${op === 'push' ? 'array_append' : 'array_remove'}(${column}, ${value})`,
}

/** Inner joins up to the first other one are listed; it and those after it are joins. */
function usingJoins(
  keyword: string,
  operation: string,
  scope: QueryScope,
  joins: JoinTexts,
): { from: string; conditions: readonly string[] } {
  if (joins.length === 0) return { from: '', conditions: [] }
  const other = joins.findIndex(({ qualifier }) => qualifier !== 'inner')
  if (other === 0) raiseUnsupported(scope, `Need at least one inner join at the beginning to use other joins with ${operation}`)
  const listed = other < 0 ? joins : joins.slice(0, other)
  const rest = other < 0 ? [] : joins.slice(other)
  return {
    from: keyword + listed.map(({ source }) => source).join(', ') + rest.map(({ whole }) => whole).join(''),
    conditions: listed.map(({ on }) => on),
  }
}
