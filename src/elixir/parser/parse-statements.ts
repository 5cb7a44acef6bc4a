import type { Term } from '#terms/term.ts'
import { described } from './nodes.ts'
import { LOWEST } from './operators.ts'
import { accept, advance, failBehind, type ParserState, peek } from './parser-state.ts'

/** The expressions of a text, and the line that each begins in. */
export interface Statements {
  readonly expressions: readonly Term[]
  readonly lines: readonly number[]
}

/** Parses expressions, one after another, up to the end of the tokens. */
export function statements(parser: ParserState): Statements {
  const expressions: Term[] = []
  const lines: number[] = []
  skipSeparator(parser)
  while (peek(parser).kind !== 'end of file') {
    lines.push(peek(parser).line)
    expressions.push(statement(parser))
    if (peek(parser).kind !== 'end of file' && !skipSeparator(parser)) failBehind(parser, peek(parser))
  }
  return { expressions, lines }
}

/** Parses one expression of a block. */
export function statement(parser: ParserState): Term {
  const from = peek(parser).line
  return placed(parser, from, parser.expression(parser, LOWEST, true))
}

/** The expression with the lines that it begins and ends in around it, when the parser is to tell. */
export function placed(parser: ParserState, from: number, expression: Term): Term {
  const next = peek(parser)
  const last = parser.tokens[parser.index - 1]
  return described(parser, expression, { from, to: next.kind === 'newline' ? next.line : (last?.line ?? from) })
}

/** Moves behind the newline or semicolon between two expressions; answers whether there was one. */
export function skipSeparator(parser: ParserState): boolean {
  if (accept(parser, ';')) return true
  if (peek(parser).kind !== 'newline') return false
  advance(parser)
  accept(parser, ';')
  return true
}
