import { bitstring, bytesOf } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import { isHexDigit } from './characters.ts'

/** An escape that stands for nothing; `offset` is where its backslash stands in the text. */
export interface EscapeProblem {
  readonly kind: 'problem'
  readonly offset: number
  readonly message: string
  readonly token: string
}

/** What one escape stands for: a code point, a raw byte (`\xHH`), or nothing (an escaped line break). `next` is the offset behind it. */
export type Escape =
  | { readonly kind: 'code point' | 'byte'; readonly value: number; readonly next: number }
  | { readonly kind: 'nothing'; readonly next: number }
  | EscapeProblem

const simple: Readonly<Record<string, number>> = { '0': 0, a: 7, b: 8, d: 127, e: 27, f: 12, n: 10, r: 13, s: 32, t: 9, v: 11 }

const problem = (offset: number, message: string, token: string): EscapeProblem => ({ kind: 'problem', offset, message, token })

/** `\x{H*}`, deprecated, is a code point; `\xHH` is a byte. */
function hexEscape(text: string, offset: number): Escape {
  if (text[offset + 2] === '{') {
    const braced = unicodeEscape(text, offset)
    if (braced.kind !== 'problem') return braced
  }
  let end = offset + 2
  while (end < offset + 4 && isHexDigit(text.charCodeAt(end))) end++
  if (end > offset + 2) return { kind: 'byte', value: Number.parseInt(text.slice(offset + 2, end), 16), next: end }
  return problem(offset, 'invalid hex escape character, expected \\xHH where H is a hexadecimal digit. Syntax error after: ', '\\x')
}

function unicodeEscape(text: string, offset: number): Escape {
  const braces = text[offset + 2] === '{'
  const start = offset + (braces ? 3 : 2)
  let end = start
  while (end < start + (braces ? 6 : 4) && isHexDigit(text.charCodeAt(end))) end++
  const complete = braces ? text[end] === '}' && end > start : end === start + 4
  if (!complete)
    return problem(
      offset,
      'invalid Unicode escape character, expected \\uHHHH or \\u{H*} where H is a hexadecimal digit. Syntax error after: ',
      '\\u',
    )
  const value = Number.parseInt(text.slice(start, end), 16)
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
    return problem(offset, `invalid or reserved Unicode code point \\u{${value.toString(16).toUpperCase()}}. Syntax error after: `, '\\u')
  return { kind: 'code point', value, next: braces ? end + 1 : end }
}

/** Reads the escape whose backslash is at `offset`. */
export function readEscape(text: string, offset: number): Escape {
  const name = text[offset + 1] ?? '\\'
  if (name === 'x') return hexEscape(text, offset)
  if (name === 'u') return unicodeEscape(text, offset)
  if (name === '\n') return { kind: 'nothing', next: offset + 2 }
  if (name === '\r' && text[offset + 2] === '\n') return { kind: 'nothing', next: offset + 3 }
  const known = simple[name]
  if (known !== undefined) return { kind: 'code point', value: known, next: offset + 2 }
  const value = text.codePointAt(offset + 1) ?? 92
  return { kind: 'code point', value, next: offset + 1 + (value > 0xffff ? 2 : 1) }
}

/** The binary that text with backslash escapes stands for, or the first escape in it that stands for nothing. */
export function resolveEscapes(text: string): string | Bitstring | EscapeProblem {
  let slash = text.indexOf('\\')
  if (slash < 0) return text
  const bytes: number[] = []
  let current = ''
  let from = 0
  const flush = () => {
    for (const byte of bytesOf(current)) bytes.push(byte)
    current = ''
  }
  while (slash >= 0) {
    current += text.slice(from, slash)
    const found = readEscape(text, slash)
    if (found.kind === 'problem') return found
    if (found.kind === 'code point') current += String.fromCodePoint(found.value)
    if (found.kind === 'byte') {
      flush()
      bytes.push(found.value)
    }
    from = found.next
    slash = text.indexOf('\\', from)
  }
  current += text.slice(from)
  if (bytes.length === 0) return current
  flush()
  return bitstring(Uint8Array.from(bytes))
}
