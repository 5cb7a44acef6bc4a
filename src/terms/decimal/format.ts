import { type Decimal, type FiniteDecimal, isFiniteDecimal } from './decimal.ts'

/** `Decimal.to_string/1`: `1.50`, `1E+2`, `-Infinity`, `NaN`. */
export function formatDecimal(value: Decimal): string {
  const sign = value.sign === -1 ? '-' : ''
  if (!isFiniteDecimal(value)) return value.coef === 'NaN' ? `${sign}NaN` : `${sign}Infinity`
  return sign + formatMagnitude(value)
}

function formatMagnitude({ coef, exp }: FiniteDecimal): string {
  const digits = coef.toString()
  const adjusted = exp + digits.length - 1
  if (exp === 0) return digits
  if (exp < 0 && adjusted >= -6) return withPoint(digits, exp)
  const mantissa = digits.length === 1 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`
  return `${mantissa}E${adjusted < 0 ? '' : '+'}${adjusted}`
}

function withPoint(digits: string, exp: number): string {
  const padded = digits.padStart(1 - exp, '0')
  const point = padded.length + exp
  return `${padded.slice(0, point)}.${padded.slice(point)}`
}

/** `Decimal.to_string(value, :normal)`: never an exponent. */
export function formatDecimalPlain(value: Decimal): string {
  if (!isFiniteDecimal(value)) return formatDecimal(value)
  const sign = value.sign === -1 ? '-' : ''
  const digits = value.coef.toString()
  return sign + (value.exp >= 0 ? digits + '0'.repeat(value.coef === 0n ? 0 : value.exp) : withPoint(digits, value.exp))
}

/** `Decimal.to_string(value, :raw)`: the coefficient and the exponent as they are. */
export function formatDecimalRaw(value: Decimal): string {
  if (!isFiniteDecimal(value)) return formatDecimal(value)
  const sign = value.sign === -1 ? '-' : ''
  return `${sign}${value.coef}${value.exp === 0 ? '' : `E${value.exp}`}`
}

/** `Decimal.to_string(value, :xsd)`: the canonical form of XML Schema, with a point and no needless zeros. */
export function formatDecimalXsd(value: Decimal): string {
  if (!isFiniteDecimal(value)) return formatDecimal(value)
  const [whole = '', fraction = ''] = formatDecimalPlain(value).split('.')
  return `${whole}.${fraction.replace(/0+$/, '') || '0'}`
}
