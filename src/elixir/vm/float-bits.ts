const view = new DataView(new ArrayBuffer(8))

/** The bits of a float of 16, 32 or 64 bits; undefined when it does not fit. */
export function floatToBits(value: number, size: number): bigint | undefined {
  if (size === 64) {
    view.setFloat64(0, value)
    return view.getBigUint64(0)
  }
  if (size === 32) {
    view.setFloat32(0, value)
    return Number.isFinite(view.getFloat32(0)) ? BigInt(view.getUint32(0)) : undefined
  }
  return size === 16 ? halfBits(value) : undefined
}

/** The float with these bits; undefined for infinities and what is no number. */
export function bitsToFloat(bits: bigint, size: number): number | undefined {
  const value = decode(bits, size)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function decode(bits: bigint, size: number): number | undefined {
  if (size === 64) {
    view.setBigUint64(0, bits)
    return view.getFloat64(0)
  }
  if (size === 32) {
    view.setUint32(0, Number(bits))
    return view.getFloat32(0)
  }
  return size === 16 ? halfFloat(Number(bits)) : undefined
}

function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 0) return sign * fraction * 2 ** -24
  return exponent === 31 ? Number.NaN : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

function halfBits(value: number): bigint | undefined {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const size = Math.abs(value)
  if (size < 2 ** -14) return BigInt(sign | roundEven(size * 2 ** 24))
  const exponent = Math.floor(Math.log2(size))
  const fraction = roundEven((size / 2 ** exponent - 1) * 1024)
  const bits = ((exponent + 15) << 10) + fraction
  return bits >= 0x7c00 ? undefined : BigInt(sign | bits)
}

function roundEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (rest !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}
