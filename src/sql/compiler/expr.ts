import { assertNever } from '#base/assert-never.ts'
import type { Expr, FragmentPart } from '#ecto/planner/expr.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { quoteName } from './identifier.ts'
import { aliasOf, innerScope, type QueryScope, raiseUnsupported } from './query-scope.ts'
import { selectSql } from './recurse.ts'
import { windowSql } from './window.ts'

const OPERATORS: Readonly<Record<string, string>> = { '==': '=', and: 'AND', or: 'OR', like: 'LIKE' }

/** An expression as SQL. */
export function exprSql(expr: Expr, scope: QueryScope): string {
  const { dialect } = scope
  switch (expr.kind) {
    case 'literal':
      return literalSql(expr.value, scope)
    case 'typed_literal':
      return dialect.typedLiteral(expr.value, expr.storage, scope)
    case 'dumped_literal':
      return literalSql(dumped(expr.value, expr.storage, scope), scope)
    case 'param':
      return placeholder(expr.position, scope)
    case 'param_list':
      return placeholders(expr.position, scope).join(',')
    case 'field':
      return fieldSql(aliasOf(expr.source, scope), expr.column, scope)
    case 'text_field':
      return dialect.textField(aliasOf(expr.source, scope), expr.column, expr.quoted, scope)
    case 'source':
      return aliasOf(expr.source, scope)
    case 'binary':
      return binarySql(expr, scope)
    case 'negate':
      return `-(${exprSql(expr.expr, scope)})`
    case 'not':
      return `NOT (${exprSql(expr.expr, scope)})`
    case 'is_nil':
      return `${exprSql(expr.expr, scope)} IS NULL`
    case 'in':
      return inSql(expr.left, expr.right, scope)
    case 'list':
    case 'row':
      return rowSql(expr.kind, expr.items.map((item) => exprSql(item, scope)).join(','), scope)
    case 'call':
      return callSql(expr, scope)
    case 'count_all':
      return 'count(*)'
    case 'filter':
      return `${exprSql(expr.expr, scope)} FILTER (WHERE ${exprSql(expr.where, scope)})`
    case 'over':
      return `${exprSql(expr.expr, scope)} OVER ${typeof expr.window === 'string' ? quoteName(expr.window) : windowSql(expr.window, scope)}`
    case 'cast':
      return dialect.cast(dialect.expandsLists ? exprSql(expr.expr, scope) : operandSql(expr.expr, scope), expr.storage)
    case 'fragment':
      return fragmentSql(expr.parts, scope)
    case 'keyword_fragment':
      return raiseUnsupported(
        scope,
        `${dialect.name === 'SQLite3' ? 'SQLite3' : 'PostgreSQL'} adapter does not support keyword or interpolated fragments`,
      )
    case 'datetime_add':
      return dialect.dateAdd(expr.to, exprSql(expr.value, scope), expr.count, expr.unit, scope)
    case 'json_path':
      return dialect.jsonPath(exprSql(expr.expr, scope), expr.path, scope)
    case 'subquery':
      return `(${selectSql(innerScope(expr.query, scope))})`
    case 'exists':
      return dialect.subqueryCall('exists', selectSql(innerScope(expr.query, scope)))
    case 'quantified':
      return dialect.subqueryCall(expr.quantifier, selectSql(innerScope(expr.query, scope)))
    case 'named_column':
      return exprSql(expr.expr, scope)
    case 'column_name':
      return quoteName(expr.name)
    case 'unsupported':
      return raiseUnsupported(scope, `unsupported expression ${inspect(expr.quoted)}`)
    default:
      return assertNever(expr)
  }
}

/** `(a,b)`, or a list that is no literal. */
function rowSql(kind: 'list' | 'row', items: string, scope: QueryScope): string {
  return kind === 'row' ? `(${items})` : scope.dialect.list(items, scope)
}

function literalSql(value: Term, scope: QueryScope): string {
  return scope.dialect.literal(value, scope)
}

/** A literal as the adapter stores it. */
function dumped(value: Term, storage: Term, scope: QueryScope): Term {
  const result = scope.dump(storage, value)
  return result.kind === 'ok' ? result.value : value
}

/** The placeholder of a parameter. */
function placeholder(position: number, scope: QueryScope): string {
  return scope.dialect.placeholder(scope.params.numbers[position] ?? 0)
}

function placeholders(position: number, scope: QueryScope): string[] {
  const first = scope.params.numbers[position] ?? 0
  return Array.from({ length: scope.params.counts[position] ?? 0 }, (_, i) => scope.dialect.placeholder(first + i))
}

function fieldSql(alias: string, column: string, scope: QueryScope): string {
  return scope.inReturning ? scope.dialect.returningColumn(alias, column) : `${alias}.${quoteName(column)}`
}

function binarySql(expr: Extract<Expr, { kind: 'binary' }>, scope: QueryScope): string {
  if (expr.op === '==' && expr.left.kind === 'json_path') {
    const equals = scope.dialect.jsonEquals(exprSql(expr.left.expr, scope), expr.left.path, expr.right, scope)
    if (equals !== undefined) return equals
  }
  const left = operandSql(expr.left, scope)
  const right = operandSql(expr.right, scope)
  if (expr.op === 'ilike') return scope.dialect.ilike(left, right, scope)
  return `${left} ${OPERATORS[expr.op] ?? expr.op} ${right}`
}

/** An expression as an operand: operators and IS NULL in parentheses. */
function operandSql(expr: Expr, scope: QueryScope): string {
  const sql = exprSql(expr, scope)
  return expr.kind === 'binary' || expr.kind === 'is_nil' ? `(${sql})` : sql
}

function inSql(left: Expr, right: Expr, scope: QueryScope): string {
  const { dialect } = scope
  switch (right.kind) {
    case 'literal':
    case 'dumped_literal': {
      if (right.value === EMPTY_LIST) return dialect.falseCondition
      const text = exprSql(left, scope)
      if (right.kind === 'dumped_literal' && dialect.expandsLists) return dialect.inArray(text, exprSql(right, scope))
      return isList(right.value) ? dialect.inLiterals(text, right.value, scope) : dialect.inArray(text, exprSql(right, scope))
    }
    case 'list':
      return `${exprSql(left, scope)} IN (${right.items.map((item) => exprSql(item, scope)).join(',')})`
    case 'param_list':
      return inParamList(left, right.position, scope)
    case 'subquery':
      return `${exprSql(left, scope)} IN ${exprSql(right, scope)}`
    default:
      return dialect.inArray(operandSql(left, scope), exprSql(right, scope))
  }
}

function inParamList(left: Expr, position: number, scope: QueryScope): string {
  const { dialect, params } = scope
  const text = exprSql(left, scope)
  if (!dialect.expandsLists) return dialect.inArray(text, placeholder(position, scope))
  const count = params.counts[position] ?? 0
  return count === 0 ? dialect.falseCondition : `${text} IN (${placeholders(position, scope).join(',')})`
}

function callSql(expr: Extract<Expr, { kind: 'call' }>, scope: QueryScope): string {
  if (expr.name === 'count' && !expr.distinct && expr.args[0]?.kind === 'source') scope.dialect.countSource(scope)
  const args = expr.args.map((arg) => exprSql(arg, scope)).join(', ')
  return `${expr.name}(${expr.distinct ? scope.dialect.distinctArgument : ''}${args})`
}

/** The SQL of a fragment; one that is a SELECT stands in parentheses. */
function fragmentSql(parts: readonly FragmentPart[], scope: QueryScope): string {
  const text = parts.map((part) => partSql(part, scope)).join('')
  return parts[0]?.kind === 'raw' && /^\s*select/i.test(parts[0].text) ? `(${text})` : text
}

function partSql(part: FragmentPart, scope: QueryScope): string {
  switch (part.kind) {
    case 'raw':
      return part.text
    case 'identifier':
      return quoteName(part.name)
    case 'constant':
      return literalSql(part.value, scope)
    default:
      return operandSql(part.expr, scope)
  }
}
