import { toAtom } from '#terms/atom.ts'
import { type List, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { AMBIGUOUS_CALL, ARGUMENT_AFTER_KEYWORDS } from './hints.ts'
import { brokenAfter, detailed, dot, metaAt, metaWith, node, remoteWithoutParens, variable } from './nodes.ts'
import { LOWEST } from './operators.ts'
import { isKey, keywordPairs } from './parse-keywords.ts'
import { doBlock } from './parse-stab.ts'
import { accept, advance, expectClose, fail, failBehind, type ParserState, peek, skipNewline } from './parser-state.ts'
import { startsArgument } from './starts.ts'
import { syntaxFault } from './syntax-problem.ts'
import type { Token } from './token.ts'

/** What is called: a local name, or the node of a remote one. */
export interface Callee {
  readonly head: Term
  readonly remote: boolean
  readonly name: Token
}

/** The callee that an identifier names by itself. */
export function localCallee(name: Token): Callee {
  return { head: toAtom(name.text), remote: false, name }
}

/** The callee `left.name`. */
export function remoteCallee(parser: ParserState, left: Term, dotToken: Token, name: Token): Callee {
  return { head: dot(parser, dotToken, left, toAtom(name.text)), remote: true, name }
}

/** Parses what follows an identifier: arguments of either kind and a do-block; a name alone is a variable or a call without parentheses. */
export function callOf(parser: ParserState, callee: Callee, doBlocks: boolean): Term {
  const { name } = callee
  switch (name.kind) {
    case 'paren identifier':
      return parenthesisedCall(parser, callee.head, name, doBlocks)
    case 'do identifier':
      return doBlocks ? withDoBlock(parser, callee.head, metaAt(parser, name), []) : alone(parser, callee)
    case 'op identifier':
      return openCall(parser, callee, doBlocks)
    case 'identifier':
      return startsArgument(peek(parser)) ? openCall(parser, callee, doBlocks) : alone(parser, callee)
    default:
      return alone(parser, callee)
  }
}

/** The name without any argument. */
export function alone(parser: ParserState, callee: Callee): Term {
  parser.shape = 'matched'
  const { head, remote, name } = callee
  return remote ? remoteWithoutParens(parser, head, name) : variable(parser, name.text, name)
}

/** Parses `(…)`, a second `(…)` and a do-block behind what is called. */
export function parenthesisedCall(parser: ParserState, head: Term, place: Token, doBlocks: boolean): Term {
  let callee = head
  const start = parser.index
  let { args, lines } = parenthesisedArguments(parser)
  if (peek(parser).kind === '(') {
    callee = node(head, detailed(parser, metaAt(parser, place), { closing: true, lines: listFrom(lines) }), args)
    ;({ args, lines } = parenthesisedArguments(parser))
  }
  const closing = detailed(parser, metaAt(parser, place), { closing: true, lines: listFrom(lines), ...brokenAfter(parser, start) })
  if (doBlocks && peek(parser).kind === 'do') return withDoBlock(parser, callee, closing, args)
  parser.shape = 'matched'
  return node(callee, closing, args)
}

function withDoBlock(parser: ParserState, head: Term, meta: List, args: readonly Term[]): Term {
  const blocks = doBlock(parser)
  parser.shape = 'block'
  return node(head, detailed(parser, meta, { do: true }), [...args, blocks])
}

/** The arguments of a call, and the line that each of them, or of the pairs at their end, begins in. */
interface Arguments {
  readonly args: Term[]
  readonly lines: number[]
}

/** Parses the arguments between parentheses. */
function parenthesisedArguments(parser: ParserState): Arguments {
  advance(parser)
  skipNewline(parser)
  const args: Term[] = []
  const lines: number[] = []
  if (accept(parser, ')')) return { args, lines }
  do {
    if (isKey(peek(parser))) {
      args.push(lastKeywords(parser, lines))
      break
    }
    if (args.length > 0 && peek(parser).kind === ')') fail(peek(parser))
    lines.push(peek(parser).line)
    args.push(argument(parser, args.length, true))
  } while (accept(parser, ','))
  expectClose(parser, ')')
  return { args, lines }
}

function lastKeywords(parser: ParserState, lines: number[]): Term {
  const pairs = keywordPairs(parser, true, true, lines)
  const comma = peek(parser)
  if (accept(parser, ',') && peek(parser).kind !== ')') failAfterKeywords(parser, comma)
  return listFrom(pairs)
}

/** Parses one argument; a call with commas of its own can only be the sole one. */
function argument(parser: ParserState, position: number, doBlocks: boolean): Term {
  const value = parser.expression(parser, LOWEST, doBlocks)
  if (parser.shape === 'no parens' && (position > 0 || peek(parser).kind === ',')) failAmbiguous(parser)
  return value
}

function failAmbiguous(parser: ParserState): never {
  const place = parser.ambiguous ?? peek(parser)
  throw syntaxFault(place.line, place.column, AMBIGUOUS_CALL, "','")
}

function failAfterKeywords(parser: ParserState, comma: Token): never {
  parser.expression(parser, LOWEST, false)
  throw syntaxFault(comma.line, comma.column, ARGUMENT_AFTER_KEYWORDS, "','")
}

/** Parses the arguments of a call without parentheses; a `do` behind them is this call's, not theirs. */
function openCall(parser: ParserState, callee: Callee, doBlocks: boolean): Term {
  const { head, name } = callee
  const { args, lines, nested } = openArguments(parser)
  const meta = detailed(parser, metaAt(parser, name), { lines: listFrom(lines) })
  if (doBlocks && peek(parser).kind === 'do') return withDoBlock(parser, head, meta, args)
  parser.shape = args.length > 1 || nested ? 'no parens' : 'matched'
  parser.ambiguous = name
  const ambiguous = name.kind === 'op identifier' && args.length === 1 && !callee.remote
  return node(head, ambiguous ? metaWith('ambiguous_op', null, meta) : meta, args)
}

function openArguments(parser: ParserState): Arguments & { readonly nested: boolean } {
  const args: Term[] = []
  const lines: number[] = []
  if (peek(parser).kind === '(') parser.spaced = peek(parser)
  do {
    if (isKey(peek(parser))) {
      args.push(openKeywords(parser, lines))
      return { args, lines, nested: false }
    }
    lines.push(peek(parser).line)
    args.push(argument(parser, args.length, false))
  } while (accept(parser, ','))
  return { args, lines, nested: parser.shape === 'no parens' }
}

function openKeywords(parser: ParserState, lines: number[]): Term {
  const pairs = keywordPairs(parser, false, false, lines)
  const comma = peek(parser)
  if (accept(parser, ',')) failAfterKeywords(parser, comma)
  if (isKey(peek(parser))) failBehind(parser, peek(parser))
  return listFrom(pairs)
}
