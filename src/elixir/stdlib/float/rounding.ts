/** The exact value of a double: `numerator / denominator`, the denominator a power of two. */
export function exactRatio(value: number): { readonly numerator: bigint; readonly denominator: bigint } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n
  const power = BigInt((exponent === 0 ? 1 : exponent) - 1075)
  const sign = bits >> 63n === 1n ? -1n : 1n
  if (power >= 0n) return { numerator: sign * (mantissa << power), denominator: 1n }
  return reduced(sign * mantissa, -power)
}

function reduced(numerator: bigint, power: bigint): { readonly numerator: bigint; readonly denominator: bigint } {
  let [top, left] = [numerator, power]
  while (left > 0n && top % 2n === 0n) {
    top /= 2n
    left--
  }
  return { numerator: top, denominator: 1n << left }
}

export type Rounding = 'round' | 'ceil' | 'floor'

/** The double nearest to `value` with so many decimals; half goes away from zero, by the exact value of the double. */
export function roundExactly(value: number, decimals: number, rounding: Rounding): number {
  const { numerator, denominator } = exactRatio(value)
  const scaled = numerator * 10n ** BigInt(decimals)
  const whole = roundRatio(scaled, denominator, rounding)
  if (whole === 0n) return value < 0 || Object.is(value, -0) ? -0 : 0
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0')
  const text = `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals) || '0'}`
  return Number(whole < 0n ? `-${text}` : text)
}

function roundRatio(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator
  const rest = numerator % denominator
  if (rest === 0n) return quotient
  const away = numerator < 0n ? -1n : 1n
  switch (rounding) {
    case 'ceil':
      return numerator > 0n ? quotient + 1n : quotient
    case 'floor':
      return numerator < 0n ? quotient - 1n : quotient
    case 'round':
      return (rest < 0n ? -rest : rest) * 2n >= denominator ? quotient + away : quotient
  }
}
