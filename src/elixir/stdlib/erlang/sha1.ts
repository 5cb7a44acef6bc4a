import { bigEndian, paddedBlocks } from './sha2.ts'

/** SHA-1 of the bytes (FIPS 180-4). */
export function sha1(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  for (const block of paddedBlocks(bytes)) compress(state, block)
  return bigEndian(state)
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function compress(state: Uint32Array, block: Uint32Array): void {
  const words = new Uint32Array(80)
  words.set(block)
  for (let i = 16; i < 80; i++) {
    words[i] = rotate((words[i - 3] as number) ^ (words[i - 8] as number) ^ (words[i - 14] as number) ^ (words[i - 16] as number), 1)
  }
  let [a, b, c, d, e] = state as unknown as [number, number, number, number, number]
  for (let i = 0; i < 80; i++) {
    const next = (rotate(a, 5) + mixed(i, b, c, d) + e + (words[i] as number)) >>> 0
    e = d
    d = c
    c = rotate(b, 30) >>> 0
    b = a
    a = next
  }
  for (const [i, value] of [a, b, c, d, e].entries()) state[i] = (state[i] as number) + value
}

function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  return round < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6
}
