import { type NativeModule, pure } from '#elixir/native.ts'
import { refuseBytes } from '#elixir/stdlib/characters.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { bitstring, bytesOf } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { binaryArgument } from './arguments.ts'
import { codepoints, graphemes, type Piece } from './graphemes.ts'

function joinPieces(pieces: readonly Piece[]): Term {
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('')
  const chunks = pieces.map((piece) => [...bytesOf(piece)])
  return bitstring(Uint8Array.from(chunks.flat()))
}

function at(text: Term, position: Term): Term {
  const all = graphemes(binaryArgument('at', [text, position]))
  if (typeof position !== 'number') return functionClause('String', 'at', [text, position])
  return all.at(position) ?? null
}

function sliceFrom(text: Term, start: Term, length: Term): Term {
  const args = [text, start, length]
  const all = graphemes(binaryArgument('slice', args))
  if (typeof start !== 'number' || typeof length !== 'number' || length < 0) return functionClause('String', 'slice', args)
  const from = start < 0 ? Math.max(0, all.length + start) : start
  return joinPieces(all.slice(from, from + length))
}

function sliceRange(text: Term, range: Term): Term {
  const all = graphemes(binaryArgument('slice', [text, range]))
  if (!isStruct(range, 'Range')) return functionClause('String', 'slice', [text, range])
  const [first, last, step] = ['first', 'last', 'step'].map((name) => field(range, name) as number) as [number, number, number]
  if (step < 0 && !(step === -1 && first > last))
    return raiseArgument(`negative steps are not supported in String.slice/2, pass ${first}..${last}//1 instead`)
  const from = absolute(first, all.length)
  const to = absolute(last, all.length)
  if (from < 0 || from > to) return ''
  return joinPieces(all.slice(from, to + 1).filter((_, i) => i % Math.abs(step) === 0))
}

function absolute(index: number, length: number): number {
  return index < 0 ? Math.max(index + length, index + length < 0 ? -1 : 0) : index
}

function byteSlice(text: Term, start: Term, length: Term): Term {
  const bytes = bytesOf(binaryArgument('byte_slice', [text, start, length]))
  if (typeof start !== 'number' || typeof length !== 'number') return functionClause('String', 'byte_slice', [text, start, length])
  let from = start < 0 ? Math.max(0, bytes.length + start) : start
  let to = Math.min(bytes.length, from + length)
  while (from < to && isContinuation(bytes[from])) from++
  while (to > from && to < bytes.length && isContinuation(bytes[to])) to--
  return bitstring(bytes.slice(from, to))
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0
}

function splitAt(text: Term, position: Term): Term {
  const all = graphemes(binaryArgument('split_at', [text, position]))
  if (typeof position !== 'number') return functionClause('String', 'split_at', [text, position])
  const index = position < 0 ? Math.max(0, all.length + position) : position
  return tuple(joinPieces(all.slice(0, index)), joinPieces(all.slice(index)))
}

function next(name: string, split: (binary: string | Bitstring) => Piece[]): (text: Term) => Term {
  return (text) => {
    const [first, ...rest] = split(binaryArgument(name, [text]))
    return first === undefined ? null : tuple(first, joinPieces(rest))
  }
}

function toCharlist(text: Term): Term {
  const found = binaryArgument('to_charlist', [text])
  const points = [...(typeof found === 'string' ? found : refuseBytes(found))]
  return points.length === 0 ? EMPTY_LIST : listFrom(points.map((point) => point.codePointAt(0) ?? 0))
}

/** The functions of String that take a text apart by position. */
export const sliceFunctions: NativeModule['functions'] = {
  'at/2': pure(at),
  'first/1': pure((text: Term) => graphemes(binaryArgument('first', [text]))[0] ?? null),
  'last/1': pure((text: Term) => graphemes(binaryArgument('last', [text])).at(-1) ?? null),
  'slice/2': pure(sliceRange),
  'slice/3': pure(sliceFrom),
  'byte_slice/3': pure(byteSlice),
  'split_at/2': pure(splitAt),
  'length/1': pure((text: Term) => graphemes(binaryArgument('length', [text])).length),
  'graphemes/1': pure((text: Term) => listFrom(graphemes(binaryArgument('graphemes', [text])))),
  'codepoints/1': pure((text: Term) => listFrom(codepoints(binaryArgument('codepoints', [text])))),
  'next_grapheme/1': pure(next('next_grapheme', graphemes)),
  'next_codepoint/1': pure(next('next_codepoint', codepoints)),
  'reverse/1': pure((text: Term) => joinPieces(graphemes(binaryArgument('reverse', [text])).reverse())),
  'to_charlist/1': pure(toCharlist),
}
