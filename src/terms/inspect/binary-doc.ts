import { bytesOf, isBinary } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import { colored } from './color.ts'
import { containerDoc } from './container.ts'
import { concat, type Doc, text } from './doc.ts'
import { inspectInteger } from './integer-text.ts'
import type { InspectContext } from './options.ts'
import { escapePoint, escapeText, isPrintable, isPrintableText } from './string-text.ts'

/** A string in quotes, or bytes and bits as `<<…>>`. */
export function binaryDoc(value: string | Bitstring, context: InspectContext): Doc {
  const asText = context.base === 'decimal' && isBinary(value) && context.binaries !== 'as_binaries'
  if (asText && typeof value === 'string' && (context.binaries === 'as_strings' || isPrintableText(value, context.printableLimit))) {
    return stringDoc(value, context)
  }
  if (asText && typeof value !== 'string' && context.binaries === 'as_strings')
    return colored(text(`"${escapeBytes(value.bytes)}"`), 'string', context)
  return bitsDoc(value, context)
}

function stringDoc(value: string, context: InspectContext): Doc {
  const shown = cut(value, context.printableLimit)
  const doc = quoted(shown, '"')
  return shown === value ? colored(doc, 'string', context) : concat(colored(doc, 'string', context), ' <> ...')
}

/** The text in quotes, as wide as it has bytes. */
function quoted(value: string, quote: string, opening: string = quote): Doc {
  const escaped = opening + escapeText(value, quote) + quote
  return text(escaped)
}

/** The first `limit` characters. */
function cut(value: string, limit: number): string {
  if (value.length <= limit) return value
  const characters = [...value]
  return characters.length <= limit ? value : characters.slice(0, limit).join('')
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The number of graphemes. */
export function widthOf(value: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no segmenting
  if (/^[\u0000-\u007f]*$/.test(value) && !value.includes('\r\n')) return value.length
  let width = 0
  for (const _ of segmenter.segment(value)) width += 1
  return width
}

function escapeBytes(bytes: Uint8Array): string {
  let out = ''
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) {
      out += escapePoint(bytes[at] as number)
      at += 1
    } else {
      out += escapeText(new TextDecoder().decode(bytes.subarray(at, at + length)), '"')
      at += length
    }
  }
  return out
}

/** The length of the valid UTF-8 sequence that starts at `at`, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const length = SEQUENCE_LENGTHS.find(([below]) => (bytes[at] as number) < below)?.[1] ?? 0
  if (length === 0 || at + length > bytes.length) return 0
  const decoded = new TextDecoder('utf-8').decode(bytes.subarray(at, at + length))
  return decoded.includes('\ufffd') ? 0 : length
}

/** How long a sequence is whose first byte lies below the number, and not below the one before. */
const SEQUENCE_LENGTHS: readonly (readonly [number, number])[] = [
  [0x80, 1],
  [0xc2, 0],
  [0xe0, 2],
  [0xf0, 3],
  [0xf5, 4],
]

function bitsDoc(value: string | Bitstring, context: InspectContext): Doc {
  const bytes = bytesOf(value)
  const bitSize = typeof value === 'string' ? bytes.length * 8 : value.bitSize
  const rest = bitSize % 8
  const segments = [...bytes].map((byte, i) =>
    rest !== 0 && i === bytes.length - 1
      ? `${inspectInteger(byte >> (8 - rest), context.base)}::size(${rest})`
      : inspectInteger(byte, context.base),
  )
  return containerDoc(text('<<'), segments, text('>>'), context, (segment) => colored(segment, 'number', context), {
    breaks: 'flex',
    indent: 2,
  })
}

/** Whether every item is a character that a charlist literal shows: the ASCII letters and signs and the usual white space. */
export function isPrintableCharlist(points: readonly unknown[], limit = Number.POSITIVE_INFINITY): boolean {
  const last = Math.min(points.length, limit)
  for (let i = 0; i < last; i++) {
    const point = points[i]
    if (typeof point !== 'number' || point > 126 || !isPrintable(point)) return false
  }
  return true
}

/** `~c"…"` of these characters, cut at the printable limit. */
export function charlistDoc(points: readonly number[], context: InspectContext): Doc {
  const whole = points.map((point) => String.fromCodePoint(point)).join('')
  const shown = cut(whole, context.printableLimit)
  const doc = colored(quoted(shown, '"', '~c"'), 'charlist', context)
  return shown === whole ? doc : concat(doc, ' ++ ...')
}
