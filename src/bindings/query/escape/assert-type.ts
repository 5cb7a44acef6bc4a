import { raiseCompileError } from '#ecto/query/query-error.ts'
import { isBaseType } from '#ecto/type/type-form.ts'
import { Atom, atom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { show } from './scope.ts'

const ANY = atom('any')

const DATETIMES = ['naive_datetime', 'naive_datetime_usec', 'utc_datetime', 'utc_datetime_usec']

/** Raises Ecto.Query.CompileError for an expression that gives a value of type `actual` where another is expected. */
export function assertType(quoted: Term, expected: Term, actual: Term): void {
  if (!(expected instanceof Atom) || expected === ANY || strictEqual(expected, actual) || takes(expected.name, actual)) return
  raiseCompileError(
    `expression \`${show(quoted)}\` does not type check. It returns a value of type ${inspect(actual)} but a value of type ${inspect(expected)} is expected`,
  )
}

function takes(expected: string, actual: Term): boolean {
  if (!isBaseType(expected)) return true
  if (actual instanceof Tuple) return DATETIMES.includes(expected)
  return expected === 'decimal' && actual instanceof Atom && ['integer', 'float'].includes(actual.name)
}
