import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { normalizeDecimal } from '#terms/decimal/arithmetic.ts'
import { compareDecimals } from '#terms/decimal/compare.ts'
import { type Decimal, isFiniteDecimal } from '#terms/decimal/decimal.ts'
import { withinThreshold } from '#terms/decimal/division.ts'
import { invalid } from '#terms/decimal/outcome.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { decimalArgument, numberArgument } from './arguments.ts'
import { conclude } from './current-context.ts'

function* compare(a: Term, b: Term): Effect<Term> {
  const order = compareDecimals(numberArgument(a), numberArgument(b))
  if (order === undefined) return yield* conclude(invalid('operation on NaN'))
  return atom(order < 0 ? 'lt' : order > 0 ? 'gt' : 'eq')
}

function* compareWithin(a: Term, b: Term, threshold: Term): Effect<Term> {
  return withinThreshold(numberArgument(a), numberArgument(b), numberArgument(threshold)) === true ? atom('eq') : yield* compare(a, b)
}

/** A comparison that is false of what is not a number. */
function ordered(accepts: (order: number) => boolean): NativeFunction {
  return pure((a: Term, b: Term) => {
    const order = compareDecimals(numberArgument(a), numberArgument(b))
    return order !== undefined && accepts(order)
  })
}

function question(name: string, accepts: (value: Decimal) => boolean): NativeFunction {
  return pure((value: Term) => accepts(decimalArgument(value, name)))
}

/** The functions of Decimal that compare and ask. */
export const comparingFunctions: NativeModule['functions'] = {
  'compare/2': effect(compare),
  'compare/3': effect(compareWithin),
  'eq?/2': ordered((order) => order === 0),
  'eq?/3': pure(
    (a: Term, b: Term, threshold: Term) => withinThreshold(numberArgument(a), numberArgument(b), numberArgument(threshold)) === true,
  ),
  'equal?/2': ordered((order) => order === 0),
  'gt?/2': ordered((order) => order > 0),
  'gte?/2': ordered((order) => order >= 0),
  'lt?/2': ordered((order) => order < 0),
  'lte?/2': ordered((order) => order <= 0),
  'positive?/1': question('positive?', ({ sign, coef }) => coef !== 'NaN' && coef !== 0n && sign === 1),
  'negative?/1': question('negative?', ({ sign, coef }) => coef !== 'NaN' && coef !== 0n && sign === -1),
  'nan?/1': question('nan?', ({ coef }) => coef === 'NaN'),
  'inf?/1': question('inf?', ({ coef }) => coef === 'inf'),
  'integer?/1': question('integer?', (value) => isFiniteDecimal(value) && normalizeDecimal(value).exp >= 0),
}
