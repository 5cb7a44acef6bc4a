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
import { builderCall, builtCode, type ClauseInput, placeCode, plainScopeOf } from './clause-code.ts'

/** The code of `update`: expressions are one clause; interpolated values, which may be dynamics, a second. */
export function* updateCode(input: ClauseInput, quoted: Term): Effect<Term> {
  const whole = pinned(quoted)
  if (whole !== undefined) return builderCall('update_interpolated', [input.query, whole, ...placeCode(input)])
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
  const first =
    written.length === 0 ? input.query : builderCall('update', [input.query, ...builtCode(listFrom(written), scope), ...placeCode(input)])
  if (interpolated.length === 0) return written.length === 0 ? builderCall('from', [input.query]) : first
  return builderCall('update_interpolated', [first, listFrom(interpolated), ...placeCode(input)])
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
