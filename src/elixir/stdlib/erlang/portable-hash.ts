import { bytesOf, isBinary } from '#terms/binary.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'

const GOLDEN = 0x9e3779b9
/** What Erlang starts the hash of a binary from. */
const BINARY = 0x08d12e65

/**
 * `:erlang.phash2(term, range)`. Binaries hash to Erlang's own numbers (Jenkins' hash of their bytes); other terms to numbers that are the
 * same in every run, by what they print.
 */
export function portableHash(term: Term, range: number): number {
  const hash = isBinary(term) ? hashBytes(bytesOf(term)) : hashBytes(bytesOf(inspect(term, { limit: Number.POSITIVE_INFINITY })))
  return (range === 2 ** 27 ? hash & 0x7ffffff : hash) % range
}

/** Bob Jenkins' hash (1996) over blocks of twelve bytes, the last one filled up with the length and zeros. */
function hashBytes(bytes: Uint8Array): number {
  if (bytes.length === 0) return BINARY
  let state: Mixed = [GOLDEN, GOLDEN, BINARY]
  let at = 0
  for (; at + 12 <= bytes.length; at += 12) {
    state = mix(state[0] + word(bytes, at), state[1] + word(bytes, at + 4), state[2] + word(bytes, at + 8))
  }
  // the length takes the place of the last word's lowest byte
  const last = (word(bytes, at + 7) & 0xffffff00) >>> 0
  return mix(state[0] + word(bytes, at), state[1] + word(bytes, at + 4), state[2] + bytes.length + last)[2]
}

type Mixed = readonly [number, number, number]

/** Four bytes, the lowest first; zeros beyond the end. */
function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0
}

function mix(first: number, second: number, third: number): Mixed {
  let [a, b, c] = [first >>> 0, second >>> 0, third >>> 0]
  for (const [right, left, last] of ROUNDS) {
    a = ((a - b - c) ^ (c >>> right)) >>> 0
    b = ((b - c - a) ^ (a << left)) >>> 0
    c = ((c - a - b) ^ (b >>> last)) >>> 0
  }
  return [a, b, c]
}

const ROUNDS: readonly Mixed[] = [
  [13, 8, 13],
  [12, 16, 5],
  [3, 10, 15],
]
