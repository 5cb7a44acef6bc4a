import { powerOf } from '#terms/size-limit.ts'
import type { DecimalContext } from './context.ts'
import { type Decimal, type FiniteDecimal, isFiniteDecimal } from './decimal.ts'
import { type DecimalOutcome, done, invalid } from './outcome.ts'

/** `Decimal.sqrt/1`, with a digit more than the context keeps. */
export function squareRoot(value: Decimal, context: DecimalContext): DecimalOutcome {
  if (value.coef === 'NaN') return done(value)
  if (value.coef === 0n) return done({ ...value, exp: Math.floor(value.exp / 2) })
  if (value.sign === -1) return invalid('less than zero')
  return done(isFiniteDecimal(value) ? rootOf(value, context.precision) : value)
}

/** The root of the coefficient with enough zeros behind it, cut off; a rest leaves a last digit 1, an exact root loses its zeros. */
function rootOf({ coef, exp }: FiniteDecimal, precision: number): Decimal {
  const ideal = Math.floor(exp / 2)
  let zeros = Math.max(0, 2 * (precision + 1) - coef.toString().length)
  if ((exp - zeros) % 2 !== 0) zeros++
  const scaled = coef * powerOf(10n, BigInt(zeros))
  let root = integerRoot(scaled)
  let rootExp = (exp - zeros) / 2
  if (root * root !== scaled) return { sign: 1, coef: root * 10n + 1n, exp: rootExp - 1 }
  while (rootExp < ideal && root % 10n === 0n) {
    root /= 10n
    rootExp++
  }
  return { sign: 1, coef: root, exp: rootExp }
}

/** The largest integer whose square is not above `value`. */
function integerRoot(value: bigint): bigint {
  let guess = powerOf(10n, BigInt(Math.ceil(value.toString().length / 2)))
  for (;;) {
    const next = (guess + value / guess) / 2n
    if (next >= guess) return guess
    guess = next
  }
}
