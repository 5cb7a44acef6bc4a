import type { Term } from '#terms/term.ts'
import { DO_WITH_COMMA_HINT } from './hints.ts'
import { SyntaxFault, syntaxFault } from './syntax-problem.ts'
import type { Token, TokenKind } from './token.ts'
import { tokenText } from './token-text.ts'

/**
 * What the expression parsed last was. A `block` ended in `end` of a do-block: nothing may be called or looked up on it.
 * `no parens` is a call of several arguments without parentheses, which can be no element among others.
 */
export type Shape = 'matched' | 'block' | 'no parens'

/** The parser's place among the tokens. */
export interface ParserState {
  readonly tokens: readonly Token[]
  readonly columns: boolean
  readonly existingAtomsOnly: boolean
  /** Whether nodes also tell how they were written: see `ParseOptions`. */
  readonly detail: boolean
  /** Parses an expression whose infix operators bind at least as tightly as `minimum`; without `doBlocks` a `do` belongs to a call further out. */
  readonly expression: (parser: ParserState, minimum: number, doBlocks: boolean) => Term
  /** Goes on with the infix operators behind an operand parsed already. */
  readonly infixes: (parser: ParserState, left: Term, minimum: number, doBlocks: boolean) => Term
  index: number
  depth: number
  shape: Shape
  /** Where the expression parsed last stands, when it is a `no parens` one. */
  ambiguous: Token | null
  /** The parenthesis that stands behind a name and a space: `f (1)`. */
  spaced: Token | null
}

/** How deep expressions may lie in one another: the parser itself is recursive. */
export const MAXIMUM_DEPTH = 400

/** The token at the parser's place. */
export function peek(parser: ParserState): Token {
  return parser.tokens[parser.index] as Token
}

/** The token at the parser's place, which moves behind it. */
export function advance(parser: ParserState): Token {
  const token = peek(parser)
  parser.index += 1
  return token
}

/** Goes past a newline, if one is next. */
export function skipNewline(parser: ParserState): void {
  if (peek(parser).kind === 'newline') parser.index += 1
}

/** Moves behind the token when it is of this kind; answers whether it was. */
export function accept(parser: ParserState, kind: TokenKind): boolean {
  if (peek(parser).kind !== kind) return false
  parser.index += 1
  return true
}

/** Moves behind the closing token, before which a newline may stand; raises when another stands there. */
export function expectClose(parser: ParserState, kind: TokenKind): Token {
  skipNewline(parser)
  if (peek(parser).kind !== kind) failBehind(parser, peek(parser))
  return advance(parser)
}

/** Raises for a token that can begin nothing here. */
export function fail(token: Token): never {
  const { text, kinder } = tokenText(token)
  if (token.kind === 'end of file')
    throw new SyntaxFault({
      line: token.line,
      column: token.column,
      message: 'syntax error before: ',
      token: '',
      exception: 'TokenMissingError',
      description: 'syntax error: expression is incomplete',
      delimiter: null,
      meta: [],
    })
  throw syntaxFault(token.line, token.column, 'syntax error before: ', text, kinder)
}

/** Raises for a token that cannot follow the expression before it. */
export function failBehind(parser: ParserState, token: Token): never {
  const before = parser.tokens[parser.index - 1]
  if (token.kind !== 'keyword key' || before === undefined) fail(token)
  if (token.text === 'do') throw syntaxFault(token.line, token.column, ['unexpected keyword: ', DO_WITH_COMMA_HINT], 'do:')
  throw syntaxFault(token.line, token.column, 'syntax error before: ', `'${token.text}:'`)
}
