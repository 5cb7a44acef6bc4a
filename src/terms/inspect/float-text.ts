/** The text of `inspect/2` for a float: the shortest digits that read back, written out from 1.0 up to 1.0e16. */
export function inspectFloat(value: number): string {
  const magnitude = Math.abs(value)
  return magnitude >= 1 && magnitude < 1e16 ? decimalText(value) : floatText(value)
}

const EXACT_INTEGERS = 2 ** 53

/** The text of `Float.to_string/1` and interpolation: decimal or scientific notation, whichever is shorter. */
export function floatText(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const scientific = scientificText(value)
  if (Math.abs(value) >= EXACT_INTEGERS || Math.abs(value) < 1e-6) return scientific
  const decimal = decimalText(value)
  return scientific.length < decimal.length ? scientific : decimal
}

/** `123.0`: for magnitudes that JavaScript, too, writes without an exponent. */
function decimalText(value: number): string {
  const digits = String(value)
  return digits.includes('.') ? digits : `${digits}.0`
}

function scientificText(value: number): string {
  const [digits, exponent] = value.toExponential().split('e') as [string, string]
  return `${digits.includes('.') ? digits : `${digits}.0`}e${exponent.replace('+', '')}`
}
