import { Atom, atom } from '#terms/atom.ts'
import { isInteger } from '#terms/integer.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'

/** The text of a `%Decimal{}` in scientific notation as `Decimal.to_string/1` has it; undefined when fields are missing. */
export function decimalText(struct: ElixirMap): string | undefined {
  const sign = mapGet(struct, atom('sign')) === -1 ? '-' : ''
  const coefficient = mapGet(struct, atom('coef'))
  const exponent = mapGet(struct, atom('exp'))
  if (coefficient instanceof Atom) return coefficient.name === 'inf' ? `${sign}Infinity` : `${sign}NaN`
  if (coefficient === undefined || !isInteger(coefficient) || typeof exponent !== 'number') return undefined
  return sign + scientific(coefficient.toString(), exponent)
}

function scientific(digits: string, exponent: number): string {
  const adjusted = exponent + digits.length - 1
  if (exponent === 0) return digits
  if (exponent < 0 && adjusted >= -6) {
    const point = digits.length + exponent
    return point > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : `0.${'0'.repeat(-point)}${digits}`
  }
  const mantissa = digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`
  return `${mantissa}E${adjusted >= 0 ? '+' : ''}${adjusted}`
}
