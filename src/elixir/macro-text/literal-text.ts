import { atomName, isAtom } from '#terms/atom.ts'
import { bytesOf } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import { Float } from '#terms/float.ts'
import { inspectAtom, inspectKey } from '#terms/inspect/atom-text.ts'
import { inspectFloat } from '#terms/inspect/float-text.ts'
import { escapeText } from '#terms/inspect/string-text.ts'
import type { Term } from '#terms/term.ts'

/** Six digits and more are grouped: `1_000_000`. */
function groupDigits(text: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(text) ?? []
  return whole.length < 6 ? text : sign + whole.replace(/\B(?=(\d{3})+$)/g, '_') + rest
}

/** A number, atom or binary as it is written in source. */
export function literalText(value: Term): string | undefined {
  if (isAtom(value)) return inspectAtom(atomName(value))
  if (typeof value === 'number' || typeof value === 'bigint') return groupDigits(String(value))
  if (value instanceof Float) return groupDigits(inspectFloat(value.value))
  if (typeof value === 'string') return `"${escapeText(value, '"').replaceAll('\\x00', '\\0')}"`
  return undefined
}

/** A binary as the bytes that it holds. */
export function bytesText(value: string | Bitstring): string {
  return `<<${bytesOf(value).join(', ')}>>`
}

/** `key:` before its value. */
export function keyText(key: Term): string {
  return isAtom(key) ? inspectKey(atomName(key)) : ''
}

/** A number or string token as the formatter writes it: digits in groups, hexadecimal digits in capitals. */
export function tokenText(token: string): string {
  if (token.startsWith('0x')) return `0x${token.slice(2).toUpperCase()}`
  if (!/^\d/.test(token) || /^0[ob]/.test(token)) return token
  return groupDigits(token.replace('E', 'e'))
}
