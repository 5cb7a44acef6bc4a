import type { Missing, Node } from './node.ts'
import type { Token } from './token.ts'

/** The pieces of a text and how far they are understood. */
export interface ParserState {
  readonly tokens: readonly Token[]
  readonly text: string
  index: number
  /** How many brackets are open, in which a new line means nothing. */
  depth: number
  /** Whether a `do` belongs to a call further out. */
  noDo: boolean
  /** Columns at which the open blocks begin: a definition at one of them or before it shows that an `end` is missing. */
  readonly blocks: number[]
  /** The parsers of an expression and of an element of brackets, which all others come back to. */
  readonly expression: (state: ParserState) => Node
  readonly element: (state: ParserState) => Node
}

/** The piece that comes next. */
export function peek(state: ParserState): Token {
  const token = state.tokens[Math.min(state.index, state.tokens.length - 1)]
  return token ?? { kind: 'end', text: '', start: state.text.length, end: state.text.length, spaced: false }
}

/** The token so many behind the next; the last one beyond the end. */
export function peekAt(state: ParserState, ahead: number): Token {
  return state.tokens[Math.min(state.index + ahead, state.tokens.length - 1)] ?? peek(state)
}

/** Takes the next piece; the end of the text stays. */
export function take(state: ParserState): Token {
  const token = peek(state)
  if (token.kind !== 'end') state.index++
  return token
}

/** Whether a token is of the kind, and has the text if one is given. */
export function is(token: Token, kind: Token['kind'], text?: string): boolean {
  return token.kind === kind && (text === undefined || token.text === text)
}

/** Goes past the newlines that are next. */
export function skipNewlines(state: ParserState): void {
  while (is(peek(state), 'newline')) state.index++
}

/** What stands where code should be: nothing, right behind the token before. */
export function missing(state: ParserState): Missing {
  const before = state.tokens[state.index - 1]
  const at = before?.kind === 'newline' || before === undefined ? peek(state).start : before.end
  return { kind: 'missing', start: at, end: at }
}

/** Where the piece before the next one ended. */
export function lastEnd(state: ParserState): number {
  for (let index = state.index - 1; index >= 0; index--) {
    const token = state.tokens[index]
    if (token !== undefined && token.kind !== 'newline') return token.end
  }
  return 0
}

/** The column, from 0, of the first character of the line on which an offset is. */
export function indentationAt(text: string, offset: number): number {
  const begin = text.lastIndexOf('\n', offset - 1) + 1
  return /^ */.exec(text.slice(begin, offset + 1))?.[0].length ?? 0
}
