import { bitstring, bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'

/** A piece of a binary: a code point or grapheme as text, or a byte that is part of none. */
export type Piece = string | Bitstring

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** ASCII without carriage returns: each character is a grapheme of its own. */
function isSimple(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127 || code === 13) return false
  }
  return true
}

/** The graphemes of a text. */
export function graphemesOfText(text: string): string[] {
  if (isSimple(text)) return text.split('')
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The graphemes of a binary, in which bytes that are no UTF-8 stand alone. */
export function graphemes(binary: string | Bitstring): Piece[] {
  return typeof binary === 'string' ? graphemesOfText(binary) : pieces(binary, graphemesOfText)
}

/** The code points of a binary, in which bytes that are no UTF-8 stand alone. */
export function codepoints(binary: string | Bitstring): Piece[] {
  return typeof binary === 'string' ? [...binary] : pieces(binary, (text) => [...text])
}

/** The longest runs of valid text of a binary, taken apart, and its invalid bytes, in order. */
function pieces(binary: Bitstring, split: (text: string) => string[]): Piece[] {
  const bytes = bytesOf(binary)
  const result: Piece[] = []
  for (let at = 0; at < bytes.length; ) {
    let end = at
    for (let size = validSize(bytes, end); size > 0; size = validSize(bytes, end)) end += size
    if (end > at) result.push(...split(bitstring(bytes.slice(at, end)) as string))
    if (end < bytes.length) result.push(new Bitstring(bytes.slice(end, end + 1), 8))
    at = end + 1
  }
  return result
}

/** How many bytes the UTF-8 character at `at` has; 0 when there is none. */
function validSize(bytes: Uint8Array, at: number): number {
  for (let size = 1; size <= 4 && at + size <= bytes.length; size++) {
    if (typeof bitstring(bytes.slice(at, at + size)) === 'string') return size
  }
  return 0
}
