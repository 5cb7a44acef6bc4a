import { toAtom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { AMBIGUOUS_ELEMENT } from './hints.ts'
import { LOWEST } from './operators.ts'
import { quotedAtom } from './parse-quoted.ts'
import { advance, type ParserState, peek, skipNewline } from './parser-state.ts'
import { syntaxFault } from './syntax-problem.ts'
import type { Token } from './token.ts'

/** Whether the token is the key of a keyword. */
export function isKey(token: Token | undefined): boolean {
  return token?.kind === 'keyword key' || token?.kind === 'quoted key'
}

/** Raises when the element parsed last is a call with commas of its own. */
export function refuseAmbiguous(parser: ParserState): void {
  if (parser.shape !== 'no parens') return
  const place = parser.ambiguous ?? peek(parser)
  throw syntaxFault(place.line, place.column, AMBIGUOUS_ELEMENT, "','")
}

/**
 * Parses `key: value` pairs as long as commas with keys follow; a comma before anything else stays. Between brackets (`enclosed`) a value may
 * not be a call with commas of its own. The line of each key is added to `lines`.
 */
export function keywordPairs(parser: ParserState, doBlocks: boolean, enclosed: boolean, lines: number[] = []): Term[] {
  const pairs: Term[] = []
  for (;;) {
    const token = advance(parser)
    lines.push(token.line)
    const key = token.kind === 'keyword key' ? toAtom(token.text) : quotedAtom(parser, token)
    skipNewline(parser)
    pairs.push(tuple(key, parser.expression(parser, LOWEST, doBlocks)))
    if (enclosed) refuseAmbiguous(parser)
    if (peek(parser).kind !== ',' || !isKey(parser.tokens[parser.index + 1])) return pairs
    parser.index += 1
  }
}
