import { powerOf } from '#terms/size-limit.ts'
import { compareDecimals } from './compare.ts'
import { type Decimal, type FiniteDecimal, isFiniteDecimal } from './decimal.ts'
import { type DecimalOutcome, done, invalid } from './outcome.ts'
import type { DecimalRounding } from './rounding.ts'

/** The number with the other sign; NaN stays. */
export function negateDecimal(value: Decimal): Decimal {
  return value.coef === 'NaN' ? value : { ...value, sign: value.sign === 1 ? -1 : 1 }
}

/** The number without its sign; NaN stays. */
export function absoluteDecimal(value: Decimal): Decimal {
  return value.coef === 'NaN' ? value : { ...value, sign: 1 }
}

/** The sum, exactly; `rounding` only decides the sign of a zero. */
export function addDecimals(a: Decimal, b: Decimal, rounding: DecimalRounding): DecimalOutcome {
  const special = notANumber(a, b)
  if (special !== undefined) return done(special)
  if (!isFiniteDecimal(a)) return !isFiniteDecimal(b) && a.sign !== b.sign ? invalid('adding +Infinity and -Infinity') : done(a)
  if (!isFiniteDecimal(b)) return done(b)
  const exp = Math.min(a.exp, b.exp)
  const sum = signed(a, exp) + signed(b, exp)
  return done({ sign: sumSign(sum, a, b, rounding), coef: sum < 0n ? -sum : sum, exp })
}

function sumSign(sum: bigint, a: Decimal, b: Decimal, rounding: DecimalRounding): 1 | -1 {
  if (sum !== 0n) return sum < 0n ? -1 : 1
  if (a.sign === b.sign) return a.sign
  return rounding === 'floor' ? -1 : 1
}

function signed(value: FiniteDecimal, exp: number): bigint {
  return BigInt(value.sign) * value.coef * powerOf(10n, BigInt(value.exp - exp))
}

/** The product, exactly. */
export function multiplyDecimals(a: Decimal, b: Decimal): DecimalOutcome {
  const special = notANumber(a, b)
  if (special !== undefined) return done(special)
  const sign = productSign(a, b)
  if (isFiniteDecimal(a) && isFiniteDecimal(b)) return done({ sign, coef: a.coef * b.coef, exp: a.exp + b.exp })
  if (a.coef === 0n || b.coef === 0n) return invalid('0 * ±Infinity')
  return done({ sign, coef: 'inf', exp: 0 })
}

/** The sign of a product or quotient. */
export function productSign(a: Decimal, b: Decimal): 1 | -1 {
  return a.sign === b.sign ? 1 : -1
}

/** The first of the two that is not a number. */
export function notANumber(a: Decimal, b: Decimal): Decimal | undefined {
  if (a.coef === 'NaN') return a
  return b.coef === 'NaN' ? b : undefined
}

/** The larger (`direction` 1) or smaller (-1) of two; a number counts more than NaN, and of equal ones the one that is nearer by form. */
export function extremeDecimal(a: Decimal, b: Decimal, direction: 1 | -1): Decimal {
  if (a.coef === 'NaN') return b
  if (b.coef === 'NaN') return a
  const order = compareDecimals(a, b) ?? 0
  if (order !== 0) return order === direction ? a : b
  if (a.sign !== b.sign) return a.sign === direction ? a : b
  return (a.exp - b.exp) * direction * a.sign > 0 ? a : b
}

/** The value without zeros at its end: `1500` is `1.5E+3`. */
export function normalizeDecimal(value: Decimal): Decimal {
  if (!isFiniteDecimal(value)) return value
  if (value.coef === 0n) return { ...value, exp: 0 }
  let { coef, exp } = value
  while (coef % 10n === 0n) {
    coef /= 10n
    exp++
  }
  return { ...value, coef, exp }
}
