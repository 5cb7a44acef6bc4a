import { powerOf } from '#terms/size-limit.ts'
import { type Decimal, isFiniteDecimal } from './decimal.ts'
import type { DecimalSignal } from './outcome.ts'
import { type DecimalRounding, dropDigits } from './rounding.ts'

/** How many digits results keep, and how the rest is rounded away. */
export interface DecimalContext {
  readonly precision: number
  readonly rounding: DecimalRounding
}

export const DEFAULT_CONTEXT: DecimalContext = { precision: 34, rounding: 'half_up' }

/** `Decimal.apply_context/1`: the value in at most `precision` digits, and what that cost. */
export function applyContext(
  value: Decimal,
  { precision, rounding }: DecimalContext,
): { readonly value: Decimal; readonly signals: readonly DecimalSignal[] } {
  if (!isFiniteDecimal(value)) return { value, signals: [] }
  const excess = value.coef.toString().length - precision
  if (excess <= 0) return { value, signals: [] }
  let rounded = dropDigits(value, excess, rounding)
  if (rounded.coef.toString().length > precision) rounded = dropDigits(rounded, 1, 'down')
  const exact = value.coef % powerOf(10n, BigInt(excess)) === 0n
  return { value: rounded, signals: exact ? ['rounded'] : ['rounded', 'inexact'] }
}
