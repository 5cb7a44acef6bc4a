import type { Node, Pair } from './node.ts'
import { BINARY, RIGHT, UNARY } from './operators.ts'
import { parsePostfix } from './parse-postfix.ts'
import { parsePrimary } from './parse-primary.ts'
import { indentationAt, is, missing, type ParserState, peek, peekAt, skipNewlines, take } from './parser-state.ts'

/** An expression whose operators bind at least as tightly as `least`. */
export function parseExpression(state: ParserState, least = 0): Node {
  let left = parseOperand(state)
  for (;;) {
    const operator = binaryAhead(state)
    if (operator === null || operator.power < least) return left
    state.index += operator.skip
    const token = take(state)
    let end = token.end
    if (operator.text === 'not in') end = take(state).end
    skipNewlines(state)
    const right = parseRight(state, operator)
    const operatorSpan = { start: token.start, end }
    left = { kind: 'binary', operator: operator.text, operatorSpan, left, right, start: left.start, end: Math.max(end, right.end) }
  }
}

/** The right side of an operator; in `%{map | key: value}` it is the first pair. */
function parseRight(state: ParserState, { text, power }: Ahead): Node {
  if (text === '|' && peek(state).kind === 'key') return parsePair(state)
  return parseExpression(state, RIGHT.has(text) ? power : power + 1)
}

interface Ahead {
  readonly text: string
  readonly power: number
  /** The new lines before it. */
  readonly skip: number
}

/** The operator that comes next, on this line or, when none can begin an expression there, on one below. */
function binaryAhead(state: ParserState): Ahead | null {
  let skip = 0
  while (is(peekAt(state, skip), 'newline')) skip++
  const token = peekAt(state, skip)
  if (token.kind !== 'operator') return null
  const text = token.text === 'not' && peekAt(state, skip + 1).text === 'in' ? 'not in' : token.text
  const power = BINARY[text]
  if (power === undefined) return null
  if (skip > 0 && state.depth === 0 && text in UNARY) return null
  return { text, power, skip }
}

function parseOperand(state: ParserState): Node {
  if (state.depth > 0) skipNewlines(state)
  const token = peek(state)
  const power = token.kind === 'operator' ? UNARY[token.text] : undefined
  if (power === undefined) return parsePostfix(state, parsePrimary(state))
  take(state)
  const isArgument = token.text === '&' && peek(state).kind === 'number' && !peek(state).spaced
  const operand = isArgument ? parsePrimary(state) : parseExpression(state, power)
  const unary: Node = { kind: 'unary', operator: token.text, operand, start: token.start, end: Math.max(token.end, operand.end) }
  return token.text === '@' || isArgument ? parsePostfix(state, unary) : unary
}

/** An element of brackets or an argument: an expression or `key: value`. */
export function parseElement(state: ParserState): Node {
  if (state.depth > 0) skipNewlines(state)
  const token = peek(state)
  return token.kind === 'key' ? parsePair(state) : parseExpression(state)
}

function parsePair(state: ParserState): Pair {
  const token = take(state)
  const quoted = token.text.startsWith('"')
  const key = quoted ? token.text.slice(1, -2) : token.text.slice(0, -1)
  const keySpan = { start: token.start, end: token.end - 1 }
  const value = valueFollows(state, token.start) ? parseExpression(state) : missing(state)
  return { kind: 'pair', key, keySpan, value, start: token.start, end: Math.max(token.end, value.end) }
}

/** A value may stand on the next line, further in than its key; unless there the next key stands or a block begins or ends. */
function valueFollows(state: ParserState, key: number): boolean {
  let ahead = 0
  while (is(peekAt(state, ahead), 'newline')) ahead++
  const token = peekAt(state, ahead)
  if (token.kind === 'key' || (ahead > 0 && (token.kind === 'word' || token.kind === 'end'))) return false
  if (ahead > 0 && indentationAt(state.text, token.start) <= indentationAt(state.text, key)) return false
  state.index += ahead
  return true
}
