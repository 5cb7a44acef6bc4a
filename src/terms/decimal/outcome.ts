import type { Decimal } from './decimal.ts'

/** What an operation may complain of. */
export type DecimalSignal = 'invalid_operation' | 'division_by_zero' | 'rounded' | 'inexact'

/** A result, or what is wrong with the operation and the result for those who do not mind. */
export type DecimalOutcome =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'refused'; readonly signal: DecimalSignal; readonly reason: string | null; readonly value: Decimal }

const NOT_A_NUMBER: Decimal = { sign: 1, coef: 'NaN', exp: 0 }

/** The outcome that has a result. */
export function done(value: Decimal): DecimalOutcome {
  return { kind: 'value', value }
}

/** The outcome of what has no result, with the reason; trapped or not, its value is NaN. */
export function invalid(reason: string): DecimalOutcome {
  return { kind: 'refused', signal: 'invalid_operation', reason, value: NOT_A_NUMBER }
}
