import { assertNever } from '#base/assert-never.ts'
import type { FieldUpdate } from '#ecto/planner/planned-query.ts'
import { listSql, marked } from './clause-marks.ts'
import { conditionsSql } from './condition.ts'
import { ctesSql } from './ctes.ts'
import { aliasedSource, joinTexts } from './from.ts'
import { quoteName } from './identifier.ts'
import type { QueryScope } from './query-scope.ts'
import { exprSql } from './recurse.ts'
import { selectListSql } from './select-query.ts'

/** An UPDATE of the rows of a query. */
export function updateSql(scope: QueryScope): string {
  const { query, dialect } = scope
  const joins = dialect.updateJoins(scope, joinTexts(scope))
  return [
    ctesSql(scope),
    marked(scope, 'from', 0, `UPDATE ${aliasedSource(0, scope)}${hintsSql(scope)}`),
    setSql(scope, ' SET '),
    joins.from,
    conditionsSql('WHERE', query.wheres, scope, joins.conditions),
    returningSql(scope),
  ].join('')
}

/** A DELETE of the rows of a query. */
export function deleteSql(scope: QueryScope): string {
  const { query, dialect } = scope
  const joins = dialect.deleteJoins(scope, joinTexts(scope))
  return [
    ctesSql(scope),
    marked(scope, 'from', 0, `DELETE FROM ${aliasedSource(0, scope)}`),
    joins.from,
    joins.conditions === null ? '' : conditionsSql('WHERE', query.wheres, scope, joins.conditions),
    returningSql(scope),
  ].join('')
}

function hintsSql(scope: QueryScope): string {
  return scope.query.fromHints.map((hint) => ` ${hint}`).join('')
}

/** `"a" = 1, "b" = "b" + 2` behind a keyword. */
export function setSql(scope: QueryScope, keyword = ''): string {
  return listSql(
    keyword,
    'update',
    scope.query.updates.map((update) => assignmentSql(update, scope)),
    scope,
  )
}

function assignmentSql({ op, column, value }: FieldUpdate, scope: QueryScope): string {
  const name = quoteName(column)
  const own = scope.dialect.ownColumn(scope.aliases[0] ?? '', column)
  const text = exprSql(value, scope)
  switch (op) {
    case 'set':
      return `${name} = ${text}`
    case 'inc':
      return `${name} = ${own} + ${text}`
    case 'push':
    case 'pull':
      return `${name} = ${scope.dialect.arrayUpdate(op, own, text, scope)}`
    default:
      return assertNever(op)
  }
}

function returningSql(scope: QueryScope): string {
  if (scope.query.select.length === 0) return ''
  return marked(scope, 'select', 0, ` RETURNING ${selectListSql({ ...scope, inReturning: true })}`)
}
