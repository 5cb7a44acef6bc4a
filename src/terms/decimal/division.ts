import { powerOf } from '#terms/size-limit.ts'
import { addDecimals, multiplyDecimals, negateDecimal, notANumber, productSign } from './arithmetic.ts'
import { compareDecimals } from './compare.ts'
import type { DecimalContext } from './context.ts'
import { type Decimal, type FiniteDecimal, isFiniteDecimal } from './decimal.ts'
import { type DecimalOutcome, done, invalid } from './outcome.ts'

/** `Decimal.div/2`, with a digit more than the context keeps, so that rounding it is exact. */
export function divideDecimals(a: Decimal, b: Decimal, context: DecimalContext): DecimalOutcome {
  const special = specialQuotient(a, b)
  if (special !== undefined) return special
  return done(quotient(a as FiniteDecimal, b as FiniteDecimal, context.precision))
}

/** The quotient when it needs no dividing of digits: NaN, infinities, zeros. */
function specialQuotient(a: Decimal, b: Decimal): DecimalOutcome | undefined {
  const nan = notANumber(a, b)
  if (nan !== undefined) return done(nan)
  const sign = productSign(a, b)
  if (!isFiniteDecimal(a)) return isFiniteDecimal(b) ? done({ ...a, sign }) : invalid('±Infinity / ±Infinity')
  if (!isFiniteDecimal(b)) return done({ sign, coef: 0n, exp: a.exp - b.exp })
  if (b.coef === 0n) return byZero(a, sign)
  return a.coef === 0n ? done({ sign, coef: 0n, exp: a.exp - b.exp }) : undefined
}

function byZero(a: FiniteDecimal, sign: 1 | -1): DecimalOutcome {
  if (a.coef === 0n) return invalid('0 / 0')
  return { kind: 'refused', signal: 'division_by_zero', reason: null, value: { sign, coef: 'inf', exp: 0 } }
}

/** Digit after digit until nothing is left over, or there are more than fit; a rest that is cut off leaves a last digit 1. */
function quotient(a: FiniteDecimal, b: FiniteDecimal, precision: number): Decimal {
  const shift = firstDigitShift(a.coef, b.coef)
  let dividend = shift > 0 ? a.coef * powerOf(10n, BigInt(shift)) : a.coef
  const divisor = shift < 0 ? b.coef * powerOf(10n, BigInt(-shift)) : b.coef
  let adjust = shift
  let coef = 0n
  for (let digits = 1; ; digits++) {
    coef = coef * 10n + dividend / divisor
    dividend = (dividend % divisor) * 10n
    if ((dividend === 0n && adjust >= 0) || digits > precision) break
    adjust++
  }
  const exp = a.exp - b.exp - adjust
  return { sign: productSign(a, b), ...(dividend === 0n ? { coef, exp } : { coef: coef * 10n + 1n, exp: exp - 1 }) }
}

/** By how many tens `dividend` must grow (or, negative, `divisor`) for the first digit of the quotient to be 1 to 9. */
function firstDigitShift(dividend: bigint, divisor: bigint): number {
  const shift = divisor.toString().length - dividend.toString().length
  const top = shift > 0 ? dividend * powerOf(10n, BigInt(shift)) : dividend
  const bottom = shift < 0 ? divisor * powerOf(10n, BigInt(-shift)) : divisor
  return top < bottom ? shift + 1 : shift
}

/** Quotient as a whole number and what is left over: `Decimal.div_int/2`, `Decimal.rem/2`. */
export interface WholeQuotient {
  readonly quotient: DecimalOutcome
  readonly remainder: DecimalOutcome
}

/** `Decimal.div_rem/2` */
export function divideWhole(a: Decimal, b: Decimal, context: DecimalContext): WholeQuotient {
  const special = specialWhole(a, b)
  if (special !== undefined) return special
  const [x, y] = [a as FiniteDecimal, b as FiniteDecimal]
  const exp = Math.min(x.exp, y.exp)
  const whole = (x.coef * powerOf(10n, BigInt(x.exp - exp))) / (y.coef * powerOf(10n, BigInt(y.exp - exp)))
  const value: Decimal = { sign: productSign(a, b), coef: whole, exp: 0 }
  if (whole.toString().length > context.precision) {
    const refused = invalid('integer division impossible, quotient too large')
    return { quotient: refused, remainder: refused }
  }
  return { quotient: done(value), remainder: remainder(x, y, value) }
}

function remainder(a: FiniteDecimal, b: FiniteDecimal, whole: Decimal): DecimalOutcome {
  if (whole.coef === 0n) return done(a)
  const left = addDecimals(a, negateDecimal(multiplyDecimals(b, whole).value), 'half_up')
  return done({ ...left.value, sign: a.sign })
}

function specialWhole(a: Decimal, b: Decimal): WholeQuotient | undefined {
  const nan = notANumber(a, b)
  if (nan !== undefined) return { quotient: done(nan), remainder: done(nan) }
  if (!isFiniteDecimal(a)) {
    const refused = invalid('±Infinity / ±Infinity')
    return { quotient: isFiniteDecimal(b) ? done({ ...a, sign: productSign(a, b) }) : refused, remainder: refused }
  }
  if (!isFiniteDecimal(b)) return { quotient: done({ sign: productSign(a, b), coef: 0n, exp: 0 }), remainder: done(a) }
  if (b.coef !== 0n) return undefined
  const refused = byZero(a, productSign(a, b))
  return { quotient: refused, remainder: refused }
}

/** Whether two values differ by no more than `threshold`; undefined when one is not a number. */
export function withinThreshold(a: Decimal, b: Decimal, threshold: Decimal): boolean | undefined {
  const difference = addDecimals(a, negateDecimal(b), 'half_up').value
  const order = compareDecimals({ ...difference, sign: 1 }, threshold)
  return order === undefined ? undefined : order <= 0
}
