import { assertNever } from '#base/assert-never.ts'
import type { BitstringNode, Core, Segment } from '#elixir/core/core.ts'
import { BitWriter, bitSizeOf, joinBits } from '#elixir/vm/bits.ts'
import { argumentFault, fault } from '#elixir/vm/fault.ts'
import { floatToBits } from '#elixir/vm/float-bits.ts'
import type { Eval, Frame } from '#elixir/vm/frame.ts'
import { bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import type { Context } from './unit.ts'

/** The values and sizes of the segments in the order in which they are evaluated. */
export function bitstringParts(node: BitstringNode): readonly Core[] {
  return node.segments.flatMap((segment) => (segment.size === undefined ? [segment.value] : [segment.value, segment.size]))
}

/** A segment whose value (and size) can be read. */
interface BuiltSegment {
  readonly value: Eval
  readonly size: Eval | undefined
  readonly segment: Segment<Core>
}

/** Why a value makes no segment. */
type Problem =
  | { readonly kind: 'expected' | 'size'; readonly what: string }
  | { readonly kind: 'longer than the value' }
  | { readonly kind: 'not a multiple of the unit' }

type Fail = (index: number, segment: Segment<Core>, value: Term, problem: Problem) => never

/** `<<…>>` of the values of `bitstringParts`. */
export function bitstringValue(node: BitstringNode, parts: readonly Eval[], context: Context): Eval {
  const segments = builtSegments(node, parts)
  const fail = context.unit.evaluated ? failEvaluated : failCompiled
  const general: Eval = (frame) => buildBits(frame, segments, node.line, fail)
  if (!node.segments.every((segment) => segment.type === 'binary' && segment.size === undefined)) return general
  const values = segments.map((segment) => segment.value)
  return (frame) => concatenate(frame, values, node, fail)
}

function builtSegments(node: BitstringNode, parts: readonly Eval[]): BuiltSegment[] {
  let at = 0
  return node.segments.map((segment) => {
    const value = parts[at++] as Eval
    return { value, size: segment.size === undefined ? undefined : (parts[at++] as Eval), segment }
  })
}

/** Binaries only: strings are put together as strings. */
function concatenate(frame: Frame, values: readonly Eval[], node: BitstringNode, fail: Fail): Term {
  const items = values.map((value) => value(frame))
  let text = ''
  for (const item of items) {
    if (typeof item !== 'string') return concatenateBits(frame, items, node, fail)
    text += item
  }
  return text
}

function concatenateBits(frame: Frame, items: readonly Term[], node: BitstringNode, fail: Fail): Term {
  frame.line = node.line
  const binaries = items.map((item, i) =>
    typeof item === 'string' || (item instanceof Bitstring && item.bitSize % 8 === 0)
      ? item
      : fail(i, node.segments[i] as Segment<Core>, item, item instanceof Bitstring ? UNALIGNED : A_BINARY),
  )
  return joinBits(binaries)
}

function buildBits(frame: Frame, segments: readonly BuiltSegment[], line: number, fail: Fail): Term {
  const writer = new BitWriter()
  frame.line = line
  segments.forEach(({ value, size, segment }, index) => {
    writeSegment(writer, segment, value(frame), size?.(frame), (problem, term) => fail(index, segment, term, problem))
  })
  return writer.finish()
}

type FailSegment = (problem: Problem, value: Term) => never

const expected = (what: string): Problem => ({ kind: 'expected', what })
const A_BINARY = expected('a binary')
const UNALIGNED: Problem = { kind: 'not a multiple of the unit' }

function writeSegment(writer: BitWriter, segment: Segment<Core>, value: Term, size: Term | undefined, fail: FailSegment): void {
  const units = size === undefined ? undefined : sizeInBits(size, segment.unit, fail)
  switch (segment.type) {
    case 'integer':
      writeInteger(writer, segment, value, units ?? 8, fail)
      break
    case 'float':
      writeFloat(writer, segment, value, units ?? 64, fail)
      break
    case 'binary':
    case 'bits':
      writeBits(writer, segment, value, units, fail)
      break
    case 'utf8':
    case 'utf16':
    case 'utf32':
      writeCodePoint(writer, segment, value, fail)
      break
  }
}

function sizeInBits(size: Term, unit: number, fail: FailSegment): number {
  return typeof size === 'number' && size >= 0 ? size * unit : fail({ kind: 'size', what: 'a non-negative integer as size' }, size)
}

function isLittle(segment: Segment<Core>): boolean {
  return segment.endian !== 'big'
}

function writeInteger(writer: BitWriter, segment: Segment<Core>, value: Term, bits: number, fail: FailSegment): void {
  if (typeof value === 'string' && segment.value.kind === 'literal') {
    // `<<"text">>` without a type
    const bytes = bytesOf(value)
    writer.bitsOf(bytes, bytes.length * 8)
    return
  }
  if (!isInteger(value)) fail(expected('an integer'), value)
  writer.integer(value, bits, isLittle(segment))
}

function writeFloat(writer: BitWriter, segment: Segment<Core>, value: Term, size: number, fail: FailSegment): void {
  const number = value instanceof Float ? value.value : isInteger(value) ? Number(value) : fail(expected('a float or an integer'), value)
  if (size !== 16 && size !== 32 && size !== 64) fail(expected('one of the supported sizes 16, 32, or 64'), size)
  const bits = floatToBits(number, size)
  if (bits === undefined) fail(expected('a float that fits its size'), value)
  writer.integer(bits, size, isLittle(segment))
}

function writeBits(writer: BitWriter, segment: Segment<Core>, value: Term, size: number | undefined, fail: FailSegment): void {
  if (typeof value !== 'string' && !(value instanceof Bitstring)) fail(A_BINARY, value)
  const bytes = bytesOf(value)
  const all = bitSizeOf(value, bytes)
  if (segment.type === 'binary' && size === undefined && all % 8 !== 0) fail(UNALIGNED, value)
  if (size !== undefined && size > all) fail({ kind: 'longer than the value' }, value)
  writer.bitsOf(bytes, size ?? all)
}

function writeCodePoint(writer: BitWriter, segment: Segment<Core>, value: Term, fail: FailSegment): void {
  if (typeof value === 'string' && segment.value.kind === 'literal') {
    for (const character of value) writeCodePoint(writer, segment, character.codePointAt(0) ?? 0, fail)
    return
  }
  if (typeof value !== 'number' || value < 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
    fail(expected(`a non-negative integer encodable as ${segment.type}`), value)
  }
  if (segment.type === 'utf8') {
    const bytes = bytesOf(String.fromCodePoint(value))
    writer.bitsOf(bytes, bytes.length * 8)
  } else if (segment.type === 'utf32') {
    writer.integer(value, 32, isLittle(segment))
  } else {
    const text = String.fromCodePoint(value)
    for (let i = 0; i < text.length; i++) writer.integer(text.charCodeAt(i), 16, isLittle(segment))
  }
}

const failCompiled: Fail = (index, segment, value, problem) => {
  const type = segment.type === 'bits' ? 'binary' : segment.type
  return raiseArgument(`construction of binary failed: segment ${index + 1} of type '${type}': ${problemText(problem, inspect(value))}`)
}

function problemText(problem: Problem, shown: string): string {
  switch (problem.kind) {
    case 'expected':
    case 'size':
      return `expected ${problem.what} but got: ${shown}`
    case 'longer than the value':
      return `the value ${shown} is shorter than the size of the segment`
    case 'not a multiple of the unit':
      return `the size of the value ${shown} is not a multiple of the unit for the segment`
    default:
      return assertNever(problem)
  }
}

/** The interpreter of top-level code multiplies sizes itself and takes a whole binary by its `bit_size`; what fails there says no more than so. */
const failEvaluated: Fail = (index, segment, value, problem) => {
  const isBinary = segment.type === 'binary' || segment.type === 'bits'
  if (problem.kind === 'size') {
    if (typeof value === 'number') return failCompiled(index, segment, value * segment.unit, problem)
    return value instanceof Float ? failCompiled(index, segment, value, problem) : fault('badarg')
  }
  if (!isBinary || segment.size !== undefined) return failCompiled(index, segment, value, problem)
  return problem.kind === 'expected' ? argumentFault('bit_size', [value], '1st argument: not a bitstring') : fault('badarg')
}
