import { powerOf } from '#terms/size-limit.ts'
import { type Decimal, type FiniteDecimal, isFiniteDecimal } from './decimal.ts'

/** How `Decimal.round/3` and contexts round. */
export type DecimalRounding = 'down' | 'half_up' | 'half_even' | 'ceiling' | 'floor' | 'half_down' | 'up'

const ROUNDINGS: ReadonlySet<string> = new Set<DecimalRounding>(['down', 'half_up', 'half_even', 'ceiling', 'floor', 'half_down', 'up'])

/** Whether Decimal knows a way of rounding by this name. */
export function isDecimalRounding(name: string): name is DecimalRounding {
  return ROUNDINGS.has(name)
}

/** `Decimal.round/3`: exactly so many places after the point (before it when negative). Infinity and NaN stay. */
export function roundDecimal(value: Decimal, places: number, rounding: DecimalRounding): Decimal {
  if (!isFiniteDecimal(value)) return value
  const { sign, coef, exp } = value
  if (-places <= exp) return { sign, coef: coef * powerOf(10n, BigInt(exp + places)), exp: -places }
  return dropDigits(value, -places - exp, rounding)
}

/** The value with its last `count` digits rounded away. */
export function dropDigits({ sign, coef, exp }: FiniteDecimal, count: number, rounding: DecimalRounding): FiniteDecimal {
  const unit = powerOf(10n, BigInt(count))
  const kept = coef / unit
  const up = goesUp(kept, (coef % unit) * 2n, unit, sign, rounding)
  return { sign, coef: up ? kept + 1n : kept, exp: exp + count }
}

/** Whether what is dropped (`twice` is double of it, in `unit`s of the last kept digit) moves the last kept digit away from zero. */
function goesUp(kept: bigint, twice: bigint, unit: bigint, sign: 1 | -1, rounding: DecimalRounding): boolean {
  if (twice === 0n) return false
  switch (rounding) {
    case 'down':
      return false
    case 'up':
      return true
    case 'ceiling':
      return sign === 1
    case 'floor':
      return sign === -1
    case 'half_up':
      return twice >= unit
    case 'half_down':
      return twice > unit
    case 'half_even':
      return twice > unit || (twice === unit && kept % 2n === 1n)
  }
}
