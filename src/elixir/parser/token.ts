import type { Term } from '#terms/term.ts'

/**
 * What a token is to the grammar. An identifier is told apart by what stands right behind it: `f(` is a paren identifier, `f[` a bracket
 * identifier, `f -1` an op identifier (a call, not a subtraction), `f do` a do identifier.
 */
export type TokenKind =
  | 'identifier'
  | 'paren identifier'
  | 'bracket identifier'
  | 'op identifier'
  | 'do identifier'
  | 'alias'
  | 'literal'
  | 'number'
  | 'quoted'
  | 'quoted atom'
  | 'keyword key'
  | 'quoted key'
  | 'binary operator'
  | 'unary operator'
  | 'dual operator'
  | 'ternary operator'
  | 'range operator'
  | 'ellipsis'
  | 'at'
  | 'capture'
  | 'capture argument'
  | 'assoc'
  | 'stab'
  | 'dot'
  | 'dot call'
  | 'fn'
  | 'do'
  | 'end'
  | 'block keyword'
  | '('
  | ')'
  | '['
  | ']'
  | '{'
  | '}'
  | '<<'
  | '>>'
  | '%'
  | '%{}'
  | ','
  | ';'
  | 'newline'
  | 'end of file'

/** A piece of a quoted token: text with its escapes resolved, or the tokens of an interpolation. */
export type QuotedPart =
  | { readonly kind: 'text'; readonly value: Term }
  | { readonly kind: 'code'; readonly tokens: readonly Token[]; readonly line: number; readonly column: number }

/** What a quoted token is: a string, a charlist, or a sigil with its name, modifiers and delimiter. */
export type Quoted =
  | { readonly kind: 'string' | 'charlist'; readonly heredoc: boolean; readonly parts: readonly QuotedPart[]; readonly source: string }
  | {
      readonly kind: 'sigil'
      readonly name: string
      readonly modifiers: string
      readonly delimiter: string
      readonly indentation: number | null
      readonly parts: readonly QuotedPart[]
    }

/** A token with the place where it starts. `text` is its operator or name, `value` the term of a literal. */
export interface Token {
  kind: TokenKind
  readonly text: string
  readonly line: number
  readonly column: number
  readonly value: Term
  readonly quoted: Quoted | null
  /** The index of the token that closes this parenthesis; 0 otherwise. */
  match: number
}
