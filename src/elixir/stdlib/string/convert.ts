import { type NativeModule, pure } from '#elixir/native.ts'
import { parseWholeInteger } from '#elixir/stdlib/list/converting.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atomExists, toAtom } from '#terms/atom.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import { Float } from '#terms/float.ts'
import { isPrintableText } from '#terms/inspect/string-text.ts'
import { listFrom } from '#terms/list.ts'
import { newAtom } from '#terms/new-atom.ts'
import { checkBytes } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { binaryArgument } from './arguments.ts'
import { codepoints, graphemes, type Piece } from './graphemes.ts'

function toInteger(text: Term, base: Term = 10): Term {
  const inRange = typeof base === 'number' && base >= 2 && base <= 36
  if (!inRange) return badArgument(':erlang', 'binary_to_integer', [text, base], '2nd argument: not an integer in the range 2 through 36')
  const value = typeof text === 'string' ? parseWholeInteger(text, base) : undefined
  if (value !== undefined) return value
  const args = base === 10 ? [text] : [text, base]
  const wrong = isBinary(text) ? 'not a textual representation of an integer' : 'not a binary'
  return badArgument(':erlang', 'binary_to_integer', args, `1st argument: ${wrong}`)
}

function toFloat(text: Term): Term {
  if (typeof text === 'string' && /^[+-]?\d+\.\d+([eE][+-]?\d+)?$/.test(text)) return new Float(Number(text))
  const wrong = isBinary(text) ? 'not a textual representation of a float' : 'not a binary'
  return badArgument(':erlang', 'binary_to_float', [text], `1st argument: ${wrong}`)
}

function toNewAtom(text: Term): Term {
  return typeof text === 'string' ? newAtom(text) : badArgument(':erlang', 'binary_to_atom', [text], '1st argument: not a binary')
}

function toExistingAtom(text: Term): Term {
  if (typeof text === 'string' && atomExists(text)) return toAtom(text)
  const wrong = typeof text === 'string' ? 'not an already existing atom' : 'not a binary'
  return badArgument(':erlang', 'binary_to_existing_atom', [text], `1st argument: ${wrong}`)
}

function duplicate(text: Term, count: Term): Term {
  const binary = binaryArgument('duplicate', [text, count])
  if (typeof count !== 'number') return functionClause('String', 'duplicate', [text, count])
  if (count < 0) return badArgument(':binary', 'copy', [text, count], '2nd argument: out of range')
  checkBytes(count * (typeof binary === 'string' ? binary.length : binary.bytes.length))
  if (typeof binary === 'string') return binary.repeat(count)
  return bitstring(Uint8Array.from(Array.from({ length: count }, () => [...bytesOf(binary)]).flat()))
}

function isPrintable(text: Term, limit: Term = Number.POSITIVE_INFINITY): Term {
  const binary = binaryArgument('printable?', [text, limit])
  return typeof binary === 'string' && isPrintableText(binary, typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY)
}

/** Runs of pieces of one kind: valid or not, printable or not. */
function chunk(text: Term, trait: Term): Term {
  const binary = binaryArgument('chunk', [text, trait])
  const kind = trait instanceof Atom ? trait.name : ''
  if (kind === 'valid') return listFrom(runs(codepoints(binary), isValidPoint))
  if (kind === 'printable') return listFrom(runs(graphemes(binary), (piece) => typeof piece === 'string' && isPrintableText(piece)))
  return functionClause('String', 'chunk', [text, trait])
}

/** Non-characters of Unicode (U+FFFE and the like) are valid in a binary. */
function isValidPoint(piece: Piece): boolean {
  return typeof piece === 'string'
}

function runs(pieces: readonly Piece[], test: (piece: Piece) => boolean): Term[] {
  const groups: { readonly kind: boolean; readonly bytes: number[] }[] = []
  for (const piece of pieces) {
    const kind = test(piece)
    const last = groups.at(-1)
    if (last?.kind === kind) last.bytes.push(...bytesOf(piece))
    else groups.push({ kind, bytes: [...bytesOf(piece)] })
  }
  return groups.map(({ bytes }) => bitstring(Uint8Array.from(bytes)))
}

/** The functions of String that make something else of a text. */
export const convertFunctions: NativeModule['functions'] = {
  'to_integer/1': pure((text: Term) => toInteger(text)),
  'to_integer/2': pure(toInteger),
  'to_float/1': pure(toFloat),
  'to_atom/1': pure(toNewAtom),
  'to_existing_atom/1': pure(toExistingAtom),
  'duplicate/2': pure(duplicate),
  'printable?/1': pure((text: Term) => isPrintable(text)),
  'printable?/2': pure(isPrintable),
  'chunk/2': pure(chunk),
}
