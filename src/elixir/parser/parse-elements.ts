import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { EXPRESSION_AFTER_KEYWORDS } from './hints.ts'
import { LOWEST } from './operators.ts'
import { isKey, keywordPairs, refuseAmbiguous } from './parse-keywords.ts'
import { accept, expectClose, fail, type ParserState, peek, skipNewline } from './parser-state.ts'
import { syntaxFault } from './syntax-problem.ts'
import type { TokenKind } from './token.ts'

/** Parses what stands in `{…}` and `<<…>>` up to the closing token, keywords at the end as one list. */
export function elements(parser: ParserState, closing: TokenKind): Term[] {
  skipNewline(parser)
  if (isKey(peek(parser))) fail(peek(parser))
  const { items, pairs } = elementsAndPairs(parser, closing)
  return pairs.length === 0 ? items : [...items, listFrom(pairs)]
}

/** Parses what stands in `[…]`: keywords at the end are elements like the others. The line of each is added to `lines`. */
export function listElements(parser: ParserState, lines: number[]): Term[] {
  skipNewline(parser)
  const { items, pairs } = elementsAndPairs(parser, ']', lines)
  return [...items, ...pairs]
}

function elementsAndPairs(parser: ParserState, closing: TokenKind, lines: number[] = []): { items: Term[]; pairs: Term[] } {
  const items: Term[] = []
  let pairs: Term[] = []
  while (peek(parser).kind !== closing) {
    if (isKey(peek(parser))) {
      pairs = lastPairs(parser, closing, lines)
      break
    }
    lines.push(peek(parser).line)
    items.push(element(parser))
    if (!accept(parser, ',')) break
  }
  expectClose(parser, closing)
  return { items, pairs }
}

/** Parses one element, which may not be a call with commas of its own. */
function element(parser: ParserState): Term {
  const value = parser.expression(parser, LOWEST, true)
  refuseAmbiguous(parser)
  return value
}

/** Parses keywords, behind which only a comma may stand. */
export function lastPairs(parser: ParserState, closing: TokenKind, lines: number[] = []): Term[] {
  const pairs = keywordPairs(parser, true, true, lines)
  const comma = peek(parser)
  if (accept(parser, ',') && peek(parser).kind !== closing) {
    parser.expression(parser, LOWEST, true)
    throw syntaxFault(comma.line, comma.column, EXPRESSION_AFTER_KEYWORDS, "','")
  }
  return pairs
}
