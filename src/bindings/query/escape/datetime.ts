import { callRemote } from '#bindings/quoted.ts'
import { callNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { quotedCall } from '#elixir/expander/quoted.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { escapeExpr } from './recurse.ts'
import { addParam, pinned, type Scope } from './scope.ts'

const DECIMAL = atom('decimal')
const INTERVALS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond', 'microsecond']

/** `datetime_add(value, count, unit)` and `date_add(value, count, unit)`. */
export function* escapeDateAdd(name: string, value: Term, count: Term, unit: Term, scope: Scope): Effect<Term> {
  const type = tuple(atom('param'), atom(name === 'date_add' ? 'date' : 'any_datetime'))
  const valueExpr = yield* escapeExpr(value, type, scope)
  const countExpr = yield* escapeCount(count, scope)
  return callNode(name, [valueExpr, countExpr, intervalTemplate(unit)])
}

/** `ago(count, unit)` and `from_now(count, unit)`: the time at which the query is built, moved. */
export function* escapeRelativeTime(name: string, count: Term, unit: Term, scope: Scope): Effect<Term> {
  const now = addParam(scope, callRemote('DateTime', 'utc_now', []), tuple(atom('param'), atom('any_datetime')))
  const countExpr = yield* escapeCount(name === 'ago' ? negated(count) : count, scope)
  return callNode('datetime_add', [now, countExpr, intervalTemplate(unit)])
}

function negated(count: Term): Term {
  const value = pinned(count)
  if (value === undefined) return quotedCall('-', [count])
  return quotedCall('^', [callRemote('Ecto.Query.Builder', 'negate!', [value])])
}

function* escapeCount(count: Term, scope: Scope): Effect<Term> {
  if (isInteger(count) || count instanceof Float) return count
  return yield* escapeExpr(count, DECIMAL, scope)
}

function intervalTemplate(unit: Term): Term {
  const value = pinned(unit)
  if (value !== undefined) return new Hole(callRemote('Ecto.Query.Builder', 'interval!', [value]))
  if (typeof unit === 'string' && INTERVALS.includes(unit)) return unit
  const expected = typeof unit === 'string' ? `one of ${INTERVALS.join(', ')}` : 'a string'
  return raiseCompileError(`invalid interval: \`${inspect(unit)}\` (expected ${expected})`)
}
