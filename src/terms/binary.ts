import { Bitstring } from './bitstring.ts'
import type { Term } from './term.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The canonical term for `bitSize` bits (default: all of `bytes`): a string when they are valid UTF-8, else a Bitstring. */
export function bitstring(bytes: Uint8Array, bitSize: number = bytes.length * 8): string | Bitstring {
  if (bitSize % 8 !== 0) return new Bitstring(bytes, bitSize)
  try {
    return decoder.decode(bytes)
  } catch {
    // invalid UTF-8 is the one reason to fail: the bytes stay bytes
    return new Bitstring(bytes, bitSize)
  }
}

/** Whether the term is a binary: a string or whole bytes. */
export function isBinary(value: Term): value is string | Bitstring {
  return typeof value === 'string' || (value instanceof Bitstring && value.bitSize % 8 === 0)
}

/** The bytes of a binary or bitstring (the last one padded with zero bits). */
export function bytesOf(value: string | Bitstring): Uint8Array {
  return typeof value === 'string' ? encoder.encode(value) : value.bytes
}
