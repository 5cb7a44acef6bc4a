/** SHA-256 of the bytes (FIPS 180-4). */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(rootBits(8, 2))
  const constants = rootBits(64, 3)
  for (const block of paddedBlocks(bytes)) compress(state, block, constants)
  return bigEndian(state)
}

/** The first 32 bits of the fractional parts of the roots of the first primes. */
function rootBits(count: number, root: 2 | 3): number[] {
  const bits: number[] = []
  for (let candidate = 2; bits.length < count; candidate++) {
    if (isPrime(candidate)) bits.push(fraction(candidate, root))
  }
  return bits
}

function isPrime(value: number): boolean {
  for (let divisor = 2; divisor * divisor <= value; divisor++) if (value % divisor === 0) return false
  return true
}

function fraction(value: number, root: 2 | 3): number {
  const exact = root === 2 ? Math.sqrt(value) : Math.cbrt(value)
  return ((exact - Math.floor(exact)) * 2 ** 32) >>> 0
}

/** The message with a one bit, zeros and its length, in blocks of 16 words. */
export function paddedBlocks(bytes: Uint8Array): Uint32Array[] {
  const size = (Math.floor((bytes.length + 8) / 64) + 1) * 64
  const padded = new Uint8Array(size)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(size - 8, Math.floor((bytes.length * 8) / 2 ** 32))
  view.setUint32(size - 4, (bytes.length * 8) >>> 0)
  return Array.from({ length: size / 64 }, (_, block) => Uint32Array.from({ length: 16 }, (_, i) => view.getUint32(block * 64 + i * 4)))
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function compress(state: Uint32Array, block: Uint32Array, constants: readonly number[]): void {
  const words = schedule(block)
  const working = Uint32Array.from(state)
  for (let i = 0; i < 64; i++) step(working, (constants[i] as number) + (words[i] as number))
  for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (working[i] as number)
}

function schedule(block: Uint32Array): Uint32Array {
  const words = new Uint32Array(64)
  words.set(block)
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15] as number
    const late = words[i - 2] as number
    const a = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const b = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[i] = (words[i - 16] as number) + a + (words[i - 7] as number) + b
  }
  return words
}

function step(working: Uint32Array, input: number): void {
  const [a, b, c, d, e, f, g, h] = working as unknown as [number, number, number, number, number, number, number, number]
  const first = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + input
  const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
  working.set([first + second, a, b, c, d + first, e, f, g])
}

/** The words' bytes, the highest first. */
export function bigEndian(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(words.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word)
  return bytes
}
