import { atomExists } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { codePointName } from './characters.ts'
import { syntaxFault } from './syntax-problem.ts'
import type { Quoted, Token, TokenKind } from './token.ts'

/** An opened delimiter that waits for its end. */
export interface Opening {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly tokenIndex: number
  /** The indentation of its line: tells which block an `end` was meant for. */
  readonly indentation: number
  /** An opening of the same kind, deeper in the text, whose `end` stood where this one's should: the likely culprit. */
  suspect: number | null
}

/** A comment; `enclosed` when it stands within brackets. `from` and `to` are its place in the text. */
export interface Comment {
  readonly line: number
  readonly column: number
  readonly from: number
  readonly to: number
  readonly text: string
  readonly enclosed: boolean
}

/** The lexer's place in a text, and what it has read so far. */
export interface LexerState {
  readonly source: string
  readonly existingAtomsOnly: boolean
  /** Reads tokens until the text ends, or until the `}` that closes an interpolation. */
  readonly run: (state: LexerState, interpolation: boolean) => undefined
  index: number
  line: number
  /** The column of a character is its index minus this. Astral characters move it, as they count for one column. */
  columnBase: number
  readonly comments: Comment[]
  tokens: Token[]
  openings: Opening[]
  /** How deep interpolations lie in one another. */
  depth: number
}

/** The column of an index on the current line. */
export function columnAt(state: LexerState, index: number): number {
  return index - state.columnBase
}

/** Counts the line break at the index just before `next`. */
export function startLine(state: LexerState, next: number): undefined {
  state.line += 1
  state.columnBase = next - 1
}

/** The token read last; undefined at the start. */
export function lastToken(state: LexerState): Token | undefined {
  return state.tokens[state.tokens.length - 1]
}

/** Adds a token that starts at `start` on the current line. */
export function addToken(state: LexerState, kind: TokenKind, text: string, start: number, value: Term = null): undefined {
  addTokenAt(state, kind, text, state.line, columnAt(state, start), value)
}

/** Adds a token whose place is known, such as one that spans lines. */
export function addTokenAt(
  state: LexerState,
  kind: TokenKind,
  text: string,
  line: number,
  column: number,
  value: Term = null,
  quoted: Quoted | null = null,
): undefined {
  state.tokens.push({ kind, text, line, column, value, quoted, match: 0 })
}

/** Takes back a newline read last: the token to come continues the line before. */
export function dropNewline(state: LexerState): undefined {
  if (lastToken(state)?.kind === 'newline') state.tokens.pop()
}

/** Raises for a character that begins nothing. */
export function unexpectedCharacter(state: LexerState, index: number): never {
  const codePoint = state.source.codePointAt(index) ?? 0
  const column = columnAt(state, index)
  const token = `"${String.fromCodePoint(codePoint)}" (column ${column}, code point ${codePointName(codePoint)})`
  throw syntaxFault(state.line, column, 'unexpected token: ', token)
}

/** Raises when atoms must exist already and this one does not. */
export function checkAtom(state: LexerState, name: string, line: number, column: number): undefined {
  if (state.existingAtomsOnly && !atomExists(name)) throw syntaxFault(line, column, 'unsafe atom does not exist: ', name)
}
