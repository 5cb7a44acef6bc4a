import { bitstring, bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import type { Term } from '#terms/term.ts'

const TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The lower-case text of a UUID given as text with dashes or as 16 bytes; undefined for anything else. */
export function castUuid(value: Term): string | undefined {
  if (typeof value === 'string' && TEXT.test(value)) return value.toLowerCase()
  return loadUuid(value)
}

/** The 16 bytes of a UUID's text; undefined when it is none. */
export function dumpUuid(value: Term): string | Bitstring | undefined {
  if (typeof value !== 'string' || !TEXT.test(value)) return undefined
  const digits = value.replaceAll('-', '')
  return bitstring(Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)))
}

/** The text of 16 bytes; undefined for anything else. */
export function loadUuid(value: Term): string | undefined {
  if (typeof value !== 'string' && !(value instanceof Bitstring)) return undefined
  if (value instanceof Bitstring && value.bitSize !== 128) return undefined
  const bytes = bytesOf(value)
  return bytes.length === 16 ? formatUuid(bytes) : undefined
}

/** Whether the value is a UUID's text where its bytes were expected. */
export function isUuidText(value: Term): boolean {
  return typeof value === 'string' && TEXT.test(value)
}

function formatUuid(bytes: Uint8Array): string {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
}

/** A random UUID (version 4), or one that begins with the time (version 7). */
export function generateUuid(version: 4 | 7 = 4): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  if (version === 7) writeMilliseconds(bytes, Date.now())
  bytes[6] = ((bytes[6] as number) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return formatUuid(bytes)
}

function writeMilliseconds(bytes: Uint8Array, milliseconds: number): void {
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(milliseconds / 2 ** (8 * (5 - i))) & 0xff
}

/** The version digit of a UUID's text. */
export function uuidVersion(text: string): number {
  return Number.parseInt(text.charAt(14), 16)
}

/** The milliseconds since 1970 in a UUID of version 7. */
export function uuidMilliseconds(text: string): number {
  return Number.parseInt(text.slice(0, 8) + text.slice(9, 13), 16)
}
