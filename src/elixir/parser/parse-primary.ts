import { atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { block, brokenAfter, call, described, metaAt, node, nodeArguments } from './nodes.ts'
import { callOf, localCallee } from './parse-call.ts'
import { elements, listElements } from './parse-elements.ts'
import { mapBody, struct } from './parse-map.ts'
import { quotedAtom, quotedText } from './parse-quoted.ts'
import { stab } from './parse-stab.ts'
import { skipSeparator } from './parse-statements.ts'
import { accept, advance, expectClose, fail, type ParserState, peek } from './parser-state.ts'
import { syntaxFault } from './syntax-problem.ts'
import type { Token } from './token.ts'

const BLOCK = atom('__block__')

/** Parses an operand without what its prefix operators, dots and brackets make of it. */
export function primary(parser: ParserState, doBlocks: boolean): Term {
  const token = advance(parser)
  parser.shape = 'matched'
  switch (token.kind) {
    case 'identifier':
    case 'paren identifier':
    case 'bracket identifier':
    case 'op identifier':
    case 'do identifier':
      return callOf(parser, localCallee(token), doBlocks)
    case 'literal':
      return token.value
    case 'number':
      return /^\d{1,5}$/.test(token.text) ? token.value : described(parser, token.value, { token: token.text })
    default:
      return matched(parser, compound(parser, token))
  }
}

function matched(parser: ParserState, value: Term): Term {
  parser.shape = 'matched'
  return value
}

function compound(parser: ParserState, token: Token): Term {
  switch (token.kind) {
    case 'alias':
      return call(parser, '__aliases__', token, [atom(token.text)])
    case 'quoted':
      return quotedText(parser, token)
    case 'quoted atom':
      return quotedAtom(parser, token)
    case 'capture argument':
      return captureArgument(parser, token)
    case 'range operator':
      return call(parser, '..', token, [])
    case '(':
      return parenthesised(parser, token)
    case '[':
      return listOf(parser)
    case '{':
      return tupleOf(parser, token)
    case '<<':
      return call(parser, '<<>>', token, elements(parser, '>>'))
    case '%{}':
      return mapBody(parser, token)
    case '%':
      return struct(parser, token)
    case 'fn':
      return anonymousFunction(parser, token)
    default:
      fail(token)
  }
}

/** The expression itself: parentheses are written where they are needed. */
function undescribed(parser: ParserState, item: Term): Term {
  return parser.detail ? (nodeArguments(item, BLOCK)?.args[0] ?? item) : item
}

function listOf(parser: ParserState): Term {
  const broken = brokenAfter(parser, parser.index - 1)
  const lines: number[] = []
  const list = listFrom(listElements(parser, lines))
  return described(parser, list, { brackets: listFrom(lines), ...broken })
}

function captureArgument(parser: ParserState, token: Token): Term {
  const number = advance(parser)
  if (number.kind !== 'number' || typeof number.value !== 'number') fail(number)
  return call(parser, '&', token, [number.value])
}

function tupleOf(parser: ParserState, token: Token): Term {
  const items = elements(parser, '}')
  return items.length === 2 ? described(parser, new Tuple(items), { braces: true }) : call(parser, '{}', token, items)
}

function parenthesised(parser: ParserState, token: Token): Term {
  const semicolon = peek(parser).kind === ';'
  skipSeparator(parser)
  const body = stab(parser)
  expectClose(parser, ')')
  if (body.kind === 'clauses') return listFrom(body.items)
  if (body.items.length === 0 && !semicolon) return node(atom('__block__'), listFrom([]), [])
  return block(body.items.length === 1 ? body.items.map((item) => undescribed(parser, item)) : body.items, metaAt(parser, token))
}

function anonymousFunction(parser: ParserState, token: Token): Term {
  accept(parser, 'newline')
  const body = stab(parser)
  if (body.items.length === 0) fail(peek(parser))
  expectClose(parser, 'end')
  if (body.kind === 'expressions')
    throw syntaxFault(token.line, token.column, 'expected anonymous functions to be defined with -> inside: ', "'fn'")
  return call(parser, 'fn', token, body.items)
}
