import type { Pattern, Segment } from '#elixir/core/core.ts'
import { BitReader } from '#elixir/vm/bits.ts'
import { fault } from '#elixir/vm/fault.ts'
import { bitsToFloat } from '#elixir/vm/float-bits.ts'
import type { Eval, Frame } from '#elixir/vm/frame.ts'
import { readCodePoint } from '#elixir/vm/utf-reader.ts'
import { bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { Float } from '#terms/float.ts'
import type { Term } from '#terms/term.ts'
import { textTest } from './text-match.ts'
import type { Context } from './unit.ts'

type Test = (frame: Frame, value: Term) => boolean

/** Reads one segment: `missing` when the bits do not suffice, otherwise whether it matched. */
type SegmentReader = (frame: Frame, reader: BitReader) => boolean | 'missing'

type PatternTest = (pattern: Pattern, context: Context) => Test

/** `<<segments>>` as a pattern: all bits must be used. */
export function segmentsTest(segments: readonly Segment<Pattern>[], context: Context, patternTest: PatternTest): Test {
  const readers = segments.map((segment) => segmentReader(segment, patternTest(segment.value, context), context))
  const onText = textTest(segments, context, patternTest)
  return (frame, value) => {
    if (typeof value === 'string') {
      const answer = onText(frame, value)
      if (answer !== undefined) return answer
    } else if (!(value instanceof Bitstring)) return false
    const reader = new BitReader(value)
    return readers.every((read) => read(frame, reader) === true) && reader.left === 0
  }
}

/** `<<segments <- source>>`: reads the next chunk that matches from what is left; answers what is left then, undefined at the end. */
export function segmentsCursor(
  segments: readonly Segment<Pattern>[],
  context: Context,
  patternTest: PatternTest,
): (frame: Frame, left: Term) => Term | undefined {
  const readers = segments.map((segment) => segmentReader(segment, patternTest(segment.value, context), context))
  return (frame, left) => {
    const reader = readerOf(left)
    if (reader === undefined) return fault('bad_generator', left)
    while (reader.left > 0) {
      const outcome = readChunk(frame, reader, readers)
      if (outcome === 'missing') return undefined
      if (outcome) return reader as unknown as Term
    }
    return undefined
  }
}

/** What is left is kept as a reader, so that the bytes are taken only once. */
function readerOf(left: unknown): BitReader | undefined {
  if (left instanceof BitReader) return left
  return typeof left === 'string' || left instanceof Bitstring ? new BitReader(left) : undefined
}

function readChunk(frame: Frame, reader: BitReader, readers: readonly SegmentReader[]): boolean | 'missing' {
  let matched = true
  for (const read of readers) {
    const outcome = read(frame, reader)
    if (outcome === 'missing') return 'missing'
    matched = matched && outcome
  }
  return matched
}

function segmentReader(segment: Segment<Pattern>, test: Test, context: Context): SegmentReader {
  const { type } = segment
  const literal = segment.value.kind === 'literal' && typeof segment.value.value === 'string' ? segment.value.value : undefined
  if (literal !== undefined && segment.size === undefined) return literalReader(literal)
  if (type === 'utf8' || type === 'utf16' || type === 'utf32') {
    return (frame, reader) => {
      const codePoint = readCodePoint(reader, type, segment.endian !== 'big')
      return codePoint === undefined ? 'missing' : test(frame, codePoint)
    }
  }
  const size: Eval | undefined = segment.size === undefined ? undefined : context.unit.compiler.value(segment.size, context)
  return (frame, reader) => {
    const bits = sizeOf(frame, reader, segment, size)
    if (bits === undefined || bits > reader.left) return 'missing'
    const value = readValue(reader, segment, bits)
    return value !== undefined && test(frame, value)
  }
}

function sizeOf(frame: Frame, reader: BitReader, { type, unit }: Segment<Pattern>, size: Eval | undefined): number | undefined {
  if (size === undefined) {
    if (type === 'integer') return 8
    if (type === 'float') return 64
    return type === 'binary' && reader.left % 8 !== 0 ? undefined : reader.left
  }
  const units = size(frame)
  return typeof units === 'number' && units >= 0 ? units * unit : undefined
}

function readValue(reader: BitReader, { type, signed, endian }: Segment<Pattern>, bits: number): Term | undefined {
  if (type === 'integer') return reader.integer(bits, signed, endian !== 'big')
  if (type !== 'float') return reader.bits(bits)
  const value = bitsToFloat(BigInt(reader.integer(bits, false, endian !== 'big')), bits)
  return value === undefined ? undefined : new Float(value)
}

function literalReader(text: string): SegmentReader {
  const bytes = bytesOf(text)
  return (_frame, reader) => {
    if (reader.left < bytes.length * 8) return 'missing'
    let same = true
    for (const byte of bytes) {
      if (reader.integer(8, false, false) !== byte) same = false
    }
    return same
  }
}
