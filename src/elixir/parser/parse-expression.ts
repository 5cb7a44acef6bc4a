import { atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { STEP_WITHOUT_RANGE } from './hints.ts'
import { brokenAfter, call, detailed, metaAt, node, nodeArguments, variable } from './nodes.ts'
import { CAPTURE, type Infix, infix, UNARY } from './operators.ts'
import { keywordPairs } from './parse-keywords.ts'
import { postfix } from './parse-postfix.ts'
import { primary } from './parse-primary.ts'
import { advance, MAXIMUM_DEPTH, type ParserState, peek, skipNewline } from './parser-state.ts'
import { startsOperand } from './starts.ts'
import { syntaxFault } from './syntax-problem.ts'
import type { Token } from './token.ts'

const RANGE = atom('..')
const IN = atom('in')
const NOT = atom('not')
const BANG = atom('!')

/** Parses an expression: an operand, and the infix operators behind it that bind at least as tightly as `minimum`. */
export function expression(parser: ParserState, minimum: number, doBlocks: boolean): Term {
  const start = peek(parser)
  parser.depth += 1
  if (parser.depth > MAXIMUM_DEPTH)
    throw syntaxFault(start.line, start.column, `expressions are nested more than ${MAXIMUM_DEPTH} deep`, '')
  const result = infixes(parser, operand(parser, doBlocks), minimum, doBlocks)
  parser.depth -= 1
  return result
}

/** Goes on with the infix operators behind `left`. */
export function infixes(parser: ParserState, left: Term, minimum: number, doBlocks: boolean): Term {
  let result = left
  for (;;) {
    const operator = infixAt(parser)
    if (operator === undefined || operator.precedence < minimum) return result
    result = operator.right ? rightChain(parser, result, operator, doBlocks) : leftStep(parser, result, operator, doBlocks)
  }
}

function infixAt(parser: ParserState): Infix | undefined {
  const token = peek(parser)
  switch (token.kind) {
    case 'binary operator':
    case 'dual operator':
    case 'ternary operator':
    case 'range operator':
      return infix(token.text)
    default:
      return undefined
  }
}

function leftStep(parser: ParserState, left: Term, operator: Infix, doBlocks: boolean): Term {
  const token = advance(parser)
  skipNewline(parser)
  return binary(parser, token, left, expression(parser, operator.precedence + 1, doBlocks))
}

/** `a ++ b ++ c` groups to the right; long chains are common, so they are folded and not recursed into. */
function rightChain(parser: ParserState, first: Term, operator: Infix, doBlocks: boolean): Term {
  const operands = [first]
  const tokens: Token[] = []
  while (infixAt(parser)?.precedence === operator.precedence) {
    const token = advance(parser)
    skipNewline(parser)
    tokens.push(token)
    operands.push(rightOperand(parser, token, operator, doBlocks))
  }
  let result = operands[operands.length - 1] as Term
  for (let i = tokens.length - 1; i >= 0; i--) result = binary(parser, tokens[i] as Token, operands[i] as Term, result)
  return result
}

function rightOperand(parser: ParserState, token: Token, operator: Infix, doBlocks: boolean): Term {
  const next = peek(parser).kind
  if (token.text === 'when' && (next === 'keyword key' || next === 'quoted key')) {
    const pairs = keywordPairs(parser, doBlocks, false)
    parser.shape = 'no parens'
    return listFrom(pairs)
  }
  return expression(parser, operator.precedence + 1, doBlocks)
}

function binary(parser: ParserState, token: Token, left: Term, right: Term): Term {
  const meta = detailed(parser, metaAt(parser, token), breaks(parser, token))
  if (parser.shape === 'no parens') parser.ambiguous = token
  switch (token.text) {
    case 'not in':
      return node(NOT, meta, [node(IN, meta, [left, right])])
    case 'in': {
      const negated = nodeArguments(left, NOT) ?? nodeArguments(left, BANG)
      if (negated?.args.length !== 1) return node(IN, meta, [left, right])
      const head = nodeArguments(left, NOT) === undefined ? BANG : NOT
      return node(head, meta, [node(IN, meta, [negated.args[0] as Term, right])])
    }
    case '//': {
      const range = nodeArguments(left, RANGE)
      if (range?.args.length !== 2) throw syntaxFault(token.line, token.column, STEP_WITHOUT_RANGE, "'//'")
      return tuple(atom('..//'), range.meta, listFrom([...range.args, right]))
    }
    default:
      return node(atom(token.text), meta, [left, right])
  }
}

/** `newlines: 1` when a line break stands before or behind the operator. */
function breaks(parser: ParserState, token: Token): Readonly<Record<string, Term>> {
  if (!parser.detail) return {}
  const index = parser.tokens.lastIndexOf(token, parser.index)
  const before = parser.tokens[index - 1]
  return before !== undefined && before.line < token.line ? { newlines: 1 } : brokenAfter(parser, index)
}

function operand(parser: ParserState, doBlocks: boolean): Term {
  const token = peek(parser)
  switch (token.kind) {
    case 'unary operator':
    case 'dual operator':
      return unary(parser, advance(parser), UNARY, doBlocks)
    case 'capture':
      return unary(parser, advance(parser), CAPTURE, doBlocks)
    case 'ternary operator':
      return slashCapture(parser, advance(parser), doBlocks)
    case 'ellipsis':
      return ellipsis(parser, advance(parser), doBlocks)
    case 'at':
      return postfix(parser, attribute(parser, advance(parser), doBlocks), doBlocks)
    default:
      return postfix(parser, primary(parser, doBlocks), doBlocks)
  }
}

function unary(parser: ParserState, token: Token, minimum: number, doBlocks: boolean): Term {
  skipNewline(parser)
  return call(parser, token.text, token, [expression(parser, minimum, doBlocks)])
}

/** `&//2`: the division operator captured. */
function slashCapture(parser: ParserState, token: Token, doBlocks: boolean): Term {
  skipNewline(parser)
  const name = variable(parser, '/', token)
  return call(parser, '/', { line: token.line, column: token.column + 1 }, [name, expression(parser, UNARY, doBlocks)])
}

function ellipsis(parser: ParserState, token: Token, doBlocks: boolean): Term {
  if (startsOperand(peek(parser))) return unary(parser, token, CAPTURE, doBlocks)
  parser.shape = 'matched'
  return call(parser, '...', token, [])
}

/** `@name`, which binds tighter than a dot: `@a.b` looks `b` up in `@a`. */
function attribute(parser: ParserState, token: Token, doBlocks: boolean): Term {
  skipNewline(parser)
  const next = peek(parser)
  switch (next.kind) {
    case 'at':
      return call(parser, '@', token, [attribute(parser, advance(parser), doBlocks)])
    case 'unary operator':
    case 'dual operator':
    case 'capture':
    case 'ellipsis':
    case 'ternary operator':
      return call(parser, '@', token, [operand(parser, doBlocks)])
    default:
      return call(parser, '@', token, [primary(parser, doBlocks)])
  }
}
