const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
]

/** MD5 of the bytes (RFC 1321). */
export function md5(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  const view = padded(bytes)
  for (let at = 0; at < view.byteLength; at += 64) compress(state, view, at)
  const digest = new DataView(new ArrayBuffer(16))
  for (const [i, word] of state.entries()) digest.setUint32(i * 4, word, true)
  return new Uint8Array(digest.buffer)
}

function padded(bytes: Uint8Array): DataView {
  const size = (Math.floor((bytes.length + 8) / 64) + 1) * 64
  const whole = new Uint8Array(size)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(size - 8, (bytes.length * 8) >>> 0, true)
  view.setUint32(size - 4, Math.floor((bytes.length * 8) / 2 ** 32), true)
  return view
}

function compress(state: Uint32Array, view: DataView, at: number): void {
  let [a, b, c, d] = state as unknown as [number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const [mix, word] = round(i, b, c, d)
    const sum = (a + mix + Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) + view.getUint32(at + word * 4, true)) >>> 0
    const by = SHIFTS[i >> 4]?.[i % 4] as number
    a = d
    d = c
    c = b
    b = (b + ((sum << by) | (sum >>> (32 - by)))) >>> 0
  }
  for (const [i, value] of [a, b, c, d].entries()) state[i] = (state[i] as number) + value
}

function round(i: number, b: number, c: number, d: number): readonly [number, number] {
  if (i < 16) return [(b & c) | (~b & d), i]
  if (i < 32) return [(d & b) | (~d & c), (5 * i + 1) % 16]
  return i < 48 ? [b ^ c ^ d, (3 * i + 5) % 16] : [c ^ (b | ~d), (7 * i) % 16]
}
