import { atom } from '#terms/atom.ts'
import { list, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { block, described, detailed, dot, metaAt, metaWith, node } from './nodes.ts'
import { statements } from './parse-statements.ts'
import type { ParserState } from './parser-state.ts'
import type { Quoted, QuotedPart, Token } from './token.ts'

const BITS = atom('<<>>')
const TYPED = atom('::')
const BINARY = atom('binary')
const KERNEL = atom('Elixir.Kernel')
const TO_STRING = atom('to_string')

function interpolated(parser: ParserState, part: QuotedPart & { kind: 'code' }): Term {
  const outer = { index: parser.index, tokens: parser.tokens }
  const inner: ParserState = { ...parser, tokens: part.tokens, index: 0 }
  const { expressions } = statements(inner)
  const meta = metaWith('from_interpolation', true, metaAt(parser, part))
  parser.index = outer.index
  return node(dot(parser, part, KERNEL, TO_STRING), meta, [block(expressions)])
}

function segments(parser: ParserState, quoted: Quoted): Term[] {
  return quoted.parts.map((part) => {
    if (part.kind === 'text') return part.value
    const meta = metaAt(parser, part)
    return node(TYPED, meta, [interpolated(parser, part), tuple(BINARY, meta, null)])
  })
}

function plain(quoted: Quoted): Term | undefined {
  const [first, second] = quoted.parts
  if (first === undefined) return ''
  return second === undefined && first.kind === 'text' ? first.value : undefined
}

function codePoints(text: string): Term {
  return listFrom(Array.from(text, (character) => character.codePointAt(0) ?? 0))
}

/** A string, charlist or sigil token as quoted code. */
export function quotedText(parser: ParserState, token: Token): Term {
  const quoted = token.quoted as Quoted
  switch (quoted.kind) {
    case 'sigil':
      return sigil(parser, token, quoted)
    case 'charlist':
      return charlist(parser, token, quoted)
    case 'string':
      return string(parser, token, quoted)
  }
}

function string(parser: ParserState, token: Token, quoted: Quoted & { kind: 'string' | 'charlist' }): Term {
  const text = plain(quoted)
  const heredoc = quoted.heredoc ? { delimiter: '"""' } : undefined
  if (text !== undefined && heredoc !== undefined) return described(parser, text, heredoc)
  if (text !== undefined) return /[^\x20-\x5b\x5d-\x7e]/.test(quoted.source) ? described(parser, text, { token: quoted.source }) : text
  const meta = metaAt(parser, token)
  return node(BITS, heredoc === undefined ? meta : detailed(parser, meta, heredoc), segments(parser, quoted))
}

function charlist(parser: ParserState, token: Token, quoted: Quoted): Term {
  const text = plain(quoted)
  if (typeof text === 'string') return described(parser, codePoints(text), { delimiter: "'" })
  const pieces = quoted.parts.map((part) => (part.kind === 'text' ? part.value : interpolated(parser, part)))
  const meta = metaAt(parser, token)
  return node(dot(parser, token, atom('Elixir.List'), atom('to_charlist')), meta, [listFrom(pieces)])
}

function sigil(parser: ParserState, token: Token, quoted: Quoted & { kind: 'sigil' }): Term {
  const meta = metaAt(parser, token)
  const bitsMeta = quoted.indentation === null ? meta : metaWith('indentation', quoted.indentation, meta)
  const parts = quoted.parts.length === 0 ? [''] : segments(parser, quoted)
  const delimited = metaWith('delimiter', quoted.delimiter, meta)
  return node(atom(`sigil_${quoted.name}`), delimited, [node(BITS, bitsMeta, parts), codePoints(quoted.modifiers)])
}

/** An atom or keyword key in quotes with interpolation: a call that makes the atom. */
export function quotedAtom(parser: ParserState, token: Token): Term {
  const quoted = token.quoted as Quoted
  const meta = metaAt(parser, token)
  const name = parser.existingAtomsOnly ? 'binary_to_existing_atom' : 'binary_to_atom'
  return tuple(dot(parser, token, atom('erlang'), atom(name)), meta, list(node(BITS, meta, segments(parser, quoted)), atom('utf8')))
}
