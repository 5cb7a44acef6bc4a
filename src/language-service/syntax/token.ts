/** What a piece of a text is to the tolerant parser. A `key` is a keyword's name with its colon; `word` is one of Elixir's own. */
export type TokenKind =
  | 'name'
  | 'alias'
  | 'atom'
  | 'key'
  | 'text'
  | 'number'
  | 'operator'
  | 'word'
  | 'open'
  | 'close'
  | 'comma'
  | 'newline'
  | 'semicolon'
  | 'end'

/** A piece of the text from `start` up to `end`; `spaced` when white space stands before it. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
  readonly spaced: boolean
}

/** Words that open or close blocks and can therefore never be a variable. */
export const BLOCK_WORDS: ReadonlySet<string> = new Set(['do', 'end', 'fn', 'else', 'rescue', 'catch', 'after'])

/** Words that stand between two operands or before one. */
export const OPERATOR_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'in', 'not', 'when'])
