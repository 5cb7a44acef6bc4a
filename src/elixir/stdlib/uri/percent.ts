import { bitstring, bytesOf } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'

const RESERVED = new Set(":/?#[]@!$&'()*+,;=")

/** Whether the character has a meaning of its own in a URI (RFC 3986, 2.2). */
export function isReserved(character: string): boolean {
  return RESERVED.has(character)
}

/** Whether the character stands for itself everywhere in a URI (RFC 3986, 2.3). */
export function isUnreserved(character: string): boolean {
  return /^[A-Za-z0-9._~-]$/.test(character)
}

/** The binary with each byte that `keeps` refuses as `%XX`. */
export function percentEncode(binary: string | Bitstring, keeps: (character: string) => boolean): string {
  return Array.from(bytesOf(binary), (byte) => {
    const character = String.fromCharCode(byte)
    return byte < 0x80 && keeps(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')
}

/** The binary that the text stands for; a `%` without two hex digits stands for itself. */
export function percentDecode(text: string): string | Bitstring {
  const bytes: number[] = []
  const source = bytesOf(text)
  for (let i = 0; i < source.length; i++) {
    const byte = source[i] as number
    const digits = byte === 0x25 ? String.fromCharCode(...source.subarray(i + 1, i + 3)) : ''
    const isEscape = /^[0-9a-fA-F]{2}$/.test(digits)
    bytes.push(isEscape ? Number.parseInt(digits, 16) : byte)
    if (isEscape) i += 2
  }
  return bitstring(Uint8Array.from(bytes))
}
