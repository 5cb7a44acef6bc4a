import type { Pattern, Segment } from '#elixir/core/core.ts'
import type { Eval, Frame } from '#elixir/vm/frame.ts'
import type { Term } from '#terms/term.ts'
import type { Context } from './unit.ts'

type Test = (frame: Frame, value: Term) => boolean

/** Matches at a place in a string: the place behind, -1 when it does not match, `UNKNOWN` when only the bytes can tell. */
type TextReader = (frame: Frame, text: string, at: number) => number

const NO_MATCH = -1
const UNKNOWN = -2

/**
 * Matches a bitstring pattern with a string without taking its bytes, so that `<<c::utf8, rest::binary>>` costs no more for a long
 * string; undefined when only the bytes can tell.
 */
export function textTest(
  segments: readonly Segment<Pattern>[],
  context: Context,
  patternTest: (pattern: Pattern, context: Context) => Test,
): (frame: Frame, text: string) => boolean | undefined {
  const readers = segments.map((segment) => textReader(segment, patternTest(segment.value, context), context))
  return (frame, text) => {
    let at = 0
    for (const read of readers) {
      at = read(frame, text, at)
      if (at === NO_MATCH) return false
      if (at === UNKNOWN) return undefined
    }
    return at === text.length
  }
}

function textReader(segment: Segment<Pattern>, test: Test, context: Context): TextReader {
  const { type, size, value } = segment
  if (value.kind === 'literal' && typeof value.value === 'string' && size === undefined && type !== 'utf16' && type !== 'utf32') {
    const literal = value.value
    return (_frame, text, at) => (text.startsWith(literal, at) ? at + literal.length : NO_MATCH)
  }
  if (type === 'utf8') return codePointReader(test)
  if (type === 'integer' && (size === undefined || (size.kind === 'literal' && size.value === 8)) && segment.unit === 1)
    return byteReader(test)
  if ((type === 'binary' || type === 'bits') && size === undefined) {
    return (frame, text, at) => (test(frame, text.slice(at)) ? text.length : NO_MATCH)
  }
  if (type === 'binary' && size !== undefined && segment.unit === 8) return sizedReader(test, context.unit.compiler.value(size, context))
  return () => UNKNOWN
}

function codePointReader(test: Test): TextReader {
  return (frame, text, at) => {
    const codePoint = text.codePointAt(at)
    if (codePoint === undefined) return NO_MATCH
    return test(frame, codePoint) ? at + (codePoint > 0xffff ? 2 : 1) : NO_MATCH
  }
}

/** One byte: known while the characters are ASCII. */
function byteReader(test: Test): TextReader {
  return (frame, text, at) => {
    if (at >= text.length) return NO_MATCH
    const unit = text.charCodeAt(at)
    if (unit >= 0x80) return UNKNOWN
    return test(frame, unit) ? at + 1 : NO_MATCH
  }
}

function sizedReader(test: Test, size: Eval): TextReader {
  return (frame, text, at) => {
    const length = size(frame)
    if (typeof length !== 'number' || length < 0) return NO_MATCH
    for (let i = at; i < at + length && i < text.length; i++) {
      if (text.charCodeAt(i) >= 0x80) return UNKNOWN
    }
    if (at + length > text.length) return NO_MATCH
    return test(frame, text.slice(at, at + length)) ? at + length : NO_MATCH
  }
}
