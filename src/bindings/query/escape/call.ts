import { type CallParts, callNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { assertType } from './assert-type.ts'
import { escapeComparison } from './comparison.ts'
import { escapeDateAdd, escapeRelativeTime } from './datetime.ts'
import { escapeFieldCall } from './field.ts'
import { escapeFragment } from './fragment.ts'
import { escapeJsonPath } from './json-path.ts'
import { literal } from './literal.ts'
import { escapeIn } from './membership.ts'
import { escapeExpr, escapePlainCall } from './recurse.ts'
import { type Scope, show } from './scope.ts'
import { escapeColumnName, raiseNestedSelectedAs } from './selected-as.ts'
import { escapeSigil } from './sigil.ts'
import { escapeQuantified, escapeSubquery } from './subquery.ts'
import { escapeType } from './type.ts'
import { escapeFilter, escapeOver } from './window.ts'

const ANY = atom('any')
const BOOLEAN = atom('boolean')
const STRING = atom('string')
const INTEGER = atom('integer')
const DATE = atom('date')
const DATETIME = tuple(atom('param'), atom('any_datetime'))

/** A call that the query language knows, escaped; undefined for one that it does not. */
export function* escapeCall(quoted: Term, { name, args }: CallParts, type: Term, scope: Scope): Effect<Term | undefined> {
  const [first = null, second = null, third = null] = args
  switch (`${name}/${args.length}`) {
    case '==/2':
    case '!=/2':
    case '</2':
    case '>/2':
    case '<=/2':
    case '>=/2':
      assertType(quoted, type, BOOLEAN)
      return yield* escapeComparison(quoted, name, first, second, scope)
    case 'and/2':
    case 'or/2':
    case 'not/1':
      assertType(quoted, type, BOOLEAN)
      return yield* escapePlainCall(name, args, scope, BOOLEAN)
    case 'in/2':
      assertType(quoted, type, BOOLEAN)
      return yield* escapeIn(first, second, scope)
    case 'not in/2':
      return callNode('not', [yield* escapeIn(first, second, scope)])
    case 'is_nil/1':
      assertType(quoted, type, BOOLEAN)
      return yield* escapePlainCall(name, args, scope)
    case 'like/2':
    case 'ilike/2':
      assertType(quoted, type, BOOLEAN)
      return yield* escapePlainCall(name, args, scope, STRING)
    case '+/2':
    case '-/2':
    case '*/2':
    case '//2':
      return yield* escapePlainCall(name, args, scope, type)
    case '-/1':
      return yield* escapeNegative(first, type, scope)
    case '+/1':
      return isInteger(first) || first instanceof Float ? literal(first, type) : undefined
    case 'field/2':
      return escapeFieldCall(first, second, scope)
    case 'type/2':
      return yield* escapeType(first, second, scope)
    case 'json_extract_path/2':
      return yield* escapeJsonPath(first, second, scope)
    case 'exists/1':
    case 'all/1':
    case 'any/1':
      return scope.takesSubqueries ? escapeQuantified(name, first, scope) : undefined
    case 'subquery/1':
    case 'subquery/2':
      return scope.takesSubqueries ? escapeSubquery(quoted, scope) : undefined
    case 'datetime_add/3':
    case 'date_add/3':
      assertType(quoted, type, name === 'date_add' ? DATE : DATETIME)
      return yield* escapeDateAdd(name, first, second, third, scope)
    case 'ago/2':
    case 'from_now/2':
      assertType(quoted, type, DATETIME)
      return yield* escapeRelativeTime(name, first, second, scope)
    case 'count/2':
      return yield* escapeCountDistinct(quoted, first, second, scope)
    case 'count/0':
    case 'count/1':
      assertType(quoted, type, INTEGER)
      return yield* escapePlainCall(name, args, scope)
    case 'avg/1':
    case 'sum/1':
    case 'min/1':
    case 'max/1':
      return yield* escapePlainCall(name, args, scope)
    case 'coalesce/2':
      return yield* escapePlainCall(name, args, scope, type)
    case 'filter/2':
      return yield* escapeFilter(first, second, type, scope)
    case 'over/1':
    case 'over/2':
      return yield* escapeOver(args, type, scope)
    case 'selected_as/1':
      return escapeColumnName(first)
    case 'selected_as/2':
      return raiseNestedSelectedAs()
    case '&&/2':
    case '||/2':
    case '!/1':
      return raiseCompileError(
        `short-circuit operators are not supported: \`${name}\`. Instead use boolean operators: \`and\`, \`or\`, and \`not\``,
      )
    case '=/2':
      return raiseCompileError(
        `\`${show(quoted)}\` is not a valid query expression. The match operator is not supported: \`=\`. Did you mean to use \`==\` instead?`,
      )
    default:
      if (name === 'fragment' && args.length > 0) return yield* escapeFragment(args, scope)
      return name.startsWith('sigil_') ? yield* escapeSigil(quoted, type, scope) : undefined
  }
}

function* escapeNegative(operand: Term, type: Term, scope: Scope): Effect<Term> {
  if (isInteger(operand)) return literal(typeof operand === 'number' ? -operand : -operand, type)
  if (operand instanceof Float) return literal(new Float(-operand.value), type)
  return callNode('-', [yield* escapeExpr(operand, type, scope)])
}

function* escapeCountDistinct(quoted: Term, expr: Term, modifier: Term, scope: Scope): Effect<Term> {
  if (!(modifier instanceof Atom) || modifier.name !== 'distinct') {
    return raiseCompileError(`\`${show(quoted)}\` is not a valid query expression. count/2 takes :distinct as its second argument`)
  }
  return callNode('count', [yield* escapeExpr(expr, ANY, scope), modifier])
}
