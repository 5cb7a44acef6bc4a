import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom } from '#terms/atom.ts'
import {
  absoluteDecimal,
  addDecimals,
  extremeDecimal,
  multiplyDecimals,
  negateDecimal,
  normalizeDecimal,
} from '#terms/decimal/arithmetic.ts'
import type { DecimalContext } from '#terms/decimal/context.ts'
import { type Decimal, decimalTerm } from '#terms/decimal/decimal.ts'
import { divideDecimals, divideWhole } from '#terms/decimal/division.ts'
import { type DecimalOutcome, done } from '#terms/decimal/outcome.ts'
import { isDecimalRounding, roundDecimal } from '#terms/decimal/rounding.ts'
import { squareRoot } from '#terms/decimal/square-root.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { decimalArgument, numberArgument } from './arguments.ts'
import { conclude, currentContext } from './current-context.ts'

/** A function of two numbers. */
function binary(operation: (a: Decimal, b: Decimal, context: DecimalContext) => DecimalOutcome): NativeFunction {
  return effect(function* (a: Term, b: Term): Effect<Term> {
    const [x, y] = [numberArgument(a), numberArgument(b)]
    return yield* conclude(operation(x, y, yield* currentContext()))
  })
}

/** A function of one decimal. */
function unary(name: string, operation: (value: Decimal) => Decimal): NativeFunction {
  return effect((value: Term) => conclude(done(operation(decimalArgument(value, name)))))
}

function round(value: Term, places: Term = 0, mode: Term = null): Term {
  const decimal = numberArgument(value)
  const rounding = mode instanceof Atom ? mode.name : 'half_up'
  if (typeof places !== 'number') return functionClause('Decimal', 'round', [value, places, mode])
  const rounded = roundDecimal(decimal, places, isDecimalRounding(rounding) ? rounding : 'down')
  if (!isDecimalRounding(rounding) && losesDigits(decimal, places))
    return functionClause('Decimal', 'increment?', [mode, decimal.sign, 0, 0])
  return decimalTerm(rounded)
}

/** Whether rounding to so many places has anything to decide. */
function losesDigits(value: Decimal, places: number): boolean {
  return typeof value.coef === 'bigint' && -places > value.exp
}

/** The functions of Decimal that compute. */
export const arithmeticFunctions: NativeModule['functions'] = {
  'add/2': binary((a, b, { rounding }) => addDecimals(a, b, rounding)),
  'sub/2': binary((a, b, { rounding }) => addDecimals(a, negateDecimal(b), rounding)),
  'mult/2': binary(multiplyDecimals),
  'div/2': binary(divideDecimals),
  'div_int/2': binary((a, b, context) => divideWhole(a, b, context).quotient),
  'rem/2': binary((a, b, context) => divideWhole(a, b, context).remainder),
  'div_rem/2': effect(function* (a: Term, b: Term): Effect<Term> {
    const whole = divideWhole(numberArgument(a), numberArgument(b), yield* currentContext())
    return tuple(yield* conclude(whole.quotient), yield* conclude(whole.remainder))
  }),
  'max/2': binary((a, b) => done(extremeDecimal(a, b, 1))),
  'min/2': binary((a, b) => done(extremeDecimal(a, b, -1))),
  'sqrt/1': effect(function* (value: Term): Effect<Term> {
    return yield* conclude(squareRoot(numberArgument(value), yield* currentContext()))
  }),
  'abs/1': unary('abs', absoluteDecimal),
  'negate/1': unary('negate', negateDecimal),
  'normalize/1': unary('normalize', normalizeDecimal),
  'apply_context/1': unary('apply_context', (value) => value),
  'round/1': pure((value: Term) => round(value)),
  'round/2': pure((value: Term, places: Term) => round(value, places)),
  'round/3': pure(round),
}
