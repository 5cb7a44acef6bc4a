import { powerOf } from '#terms/size-limit.ts'
import { type Decimal, type FiniteDecimal, isFiniteDecimal } from './decimal.ts'

/** `Decimal.compare/2` as negative, zero or positive; undefined when either is not a number. */
export function compareDecimals(a: Decimal, b: Decimal): number | undefined {
  if (a.coef === 'NaN' || b.coef === 'NaN') return undefined
  if (!isFiniteDecimal(a) || !isFiniteDecimal(b)) return infinitySign(a) - infinitySign(b)
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

function infinitySign(value: Decimal): number {
  return isFiniteDecimal(value) ? 0 : value.sign
}

/** Both as integers in the unit of the smaller exponent. */
function aligned(a: FiniteDecimal, b: FiniteDecimal): readonly [bigint, bigint] {
  const exp = Math.min(a.exp, b.exp)
  return [scaled(a, exp), scaled(b, exp)]
}

function scaled(value: FiniteDecimal, exp: number): bigint {
  return BigInt(value.sign) * value.coef * powerOf(10n, BigInt(value.exp - exp))
}
