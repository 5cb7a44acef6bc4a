import { Hole } from '#bindings/query/escape/hole.ts'
import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { addParam, pinned, type Scope, show } from '#bindings/query/escape/scope.ts'
import { callNode, fieldNode, sourceNode } from '#ecto/query/ast.ts'
import { conjunction } from '#ecto/query/build/filter.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { type ClauseInput, leftBy, placeOf, scopeOf } from './clause-code.ts'
import { builderCall, type QueryCode, withClause } from './query-code.ts'

/** The query with `where`, `or_where`, `having` or `or_having`. */
export function* filterCode(input: ClauseInput, filter: string, op: string, quoted: Term): Effect<QueryCode> {
  const value = pinned(quoted)
  if (value !== undefined)
    return withClause(input.query, 'filter_interpolated', [atom(filter), atom(op), new Hole(value), ...placeOf(input)])
  const scope = scopeOf(input)
  const expr = yield* escapeFilterExpr(filter, quoted, 0, scope)
  return withClause(input.query, 'filter', [atom(filter), atom(op), ...placeOf(input), expr, ...leftBy(scope)])
}

/** A condition: an expression, or a keyword list of fields of the source at `index` that are equal to values. */
export function* escapeFilterExpr(filter: string, quoted: Term, index: Term, scope: Scope): Effect<Term> {
  if (!isList(quoted)) return yield* escapeExpr(quoted, atom('boolean'), scope)
  const pairs = keywordPairs(quoted)
  if (pairs === undefined) return raiseNoKeyword(filter, quoted)
  const comparisons: Term[] = []
  for (const [name, value] of pairs) comparisons.push(yield* fieldEquals(name, value, index, scope))
  return conjunction(comparisons)
}

function raiseNoKeyword(filter: string, quoted: Term): never {
  return raiseCompileError(
    `expected a keyword list at compile time in ${filter}, got: \`${show(quoted)}\`. If you would like to pass a list dynamically, please interpolate the whole list with ^`,
  )
}

function* fieldEquals(name: string, value: Term, index: Term, scope: Scope): Effect<Term> {
  if (value === null) {
    raiseCompileError(
      `nil given for \`${name}\`. comparison with nil is forbidden as it is unsafe. Instead write a query with is_nil/1, for example: is_nil(s.${name})`,
    )
  }
  const type = tuple(index, atom(name))
  const inner = pinned(value)
  const right =
    inner === undefined ? yield* escapeExpr(value, type, scope) : addParam(scope, builderCall('not_nil_field!', [inner, name]), type)
  return callNode('==', [fieldNode(sourceNode(index), atom(name)), right])
}
