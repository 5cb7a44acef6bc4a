import { Hole } from '#bindings/query/escape/hole.ts'
import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { pinned, type Scope, show } from '#bindings/query/escape/scope.ts'
import { updateType } from '#ecto/query/build/update.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'
import { type ClauseInput, leftBy, placeOf, plainScopeOf } from './clause-code.ts'
import { type QueryCode, withClause } from './query-code.ts'

/** The query with `update`: expressions are one clause; interpolated values, which may be dynamics, a second. */
export function* updateCode(input: ClauseInput, quoted: Term): Effect<QueryCode> {
  const whole = pinned(quoted)
  if (whole !== undefined) return withClause(input.query, 'update_interpolated', [new Hole(whole), ...placeOf(input)])
  const operations = keywordPairs(quoted)
  if (operations === undefined) return raiseMalformed(quoted)
  const scope = plainScopeOf(input)
  const written: Term[] = []
  const interpolated: Term[] = []
  for (const [op, pairs] of operations) {
    const split = yield* escapeOperation(op, pairs, scope)
    if (split.written !== EMPTY_LIST) written.push(tuple(atom(op), split.written))
    if (split.interpolated !== EMPTY_LIST) interpolated.push(tuple(atom(op), split.interpolated))
  }
  const expr = listFrom(written)
  const first = withClause(input.query, 'update', [...placeOf(input), expr, ...leftBy(scope)])
  return interpolated.length === 0 ? first : withClause(first, 'update_interpolated', [new Hole(listFrom(interpolated)), ...placeOf(input)])
}

function raiseMalformed(quoted: Term): never {
  return raiseCompileError(
    `malformed update \`${show(quoted)}\` in query expression, expected a keyword list with set/push/pull as keys with field-value pairs as values`,
  )
}

interface Split {
  readonly written: Term
  readonly interpolated: Term
}

function* escapeOperation(op: string, pairs: Term, scope: Scope): Effect<Split> {
  if (!['set', 'inc', 'push', 'pull'].includes(op)) raiseCompileError(`unknown key \`:${op}\` in update`)
  const all = pinned(pairs)
  if (all !== undefined) return { written: EMPTY_LIST, interpolated: all }
  const fields = keywordPairs(pairs)
  if (fields === undefined) {
    return raiseCompileError(
      `malformed :${op} in update \`${show(pairs)}\`, expected a keyword list with fields as keys and values as values`,
    )
  }
  const written: Tuple[] = []
  const interpolated: Tuple[] = []
  for (const [name, value] of fields) {
    const inner = pinned(value)
    if (inner !== undefined) interpolated.push(tuple(atom(name), inner))
    else written.push(tuple(atom(name), yield* escapeExpr(value, updateType(op, atom(name)), scope)))
  }
  return { written: listFrom(written), interpolated: listFrom(interpolated) }
}
