const MANTISSA_BITS = 53
/** Exponents beyond this overflow or vanish for any base that is not close to one. */
const MAX_EXPONENT = 1100

/** `base ** exponent` for floats: whole exponents exactly and rounded once (half away from zero), others as the platform computes them. */
export function floatPower(base: number, exponent: number): number {
  const fast = base ** exponent
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MAX_EXPONENT || fast === 0 || !Number.isFinite(fast)) return fast
  const { mantissa, scale } = decompose(Math.abs(base))
  const power = mantissa ** BigInt(Math.abs(exponent))
  const shift = scale * exponent
  const size = exponent >= 0 ? roundedRatio(power, 1n, shift) : roundedRatio(1n, power, shift)
  return fast < 0 ? -size : size
}

/** The float as `mantissa * 2 ** scale`. */
function decompose(value: number): { readonly mantissa: bigint; readonly scale: number } {
  let scale = 0
  let mantissa = value
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    scale--
  }
  return { mantissa: BigInt(mantissa), scale }
}

/** `over / under * 2 ** shift`, rounded to the next float. */
function roundedRatio(over: bigint, under: bigint, shift: number): number {
  const bits = over.toString(2).length - under.toString(2).length
  const wanted = MANTISSA_BITS + 1 - bits
  const scaled = wanted >= 0 ? (over << BigInt(wanted)) / under : over / (under << BigInt(-wanted))
  const drop = BigInt(scaled.toString(2).length - MANTISSA_BITS)
  const rounded = drop <= 0n ? scaled : (scaled + (1n << (drop - 1n))) >> drop
  return scaledBy(Number(rounded), shift - wanted + (drop > 0n ? Number(drop) : 0))
}

/** In two steps, since `2 ** -1080` alone is zero. */
function scaledBy(value: number, by: number): number {
  const half = Math.trunc(by / 2)
  return value * 2 ** half * 2 ** (by - half)
}
