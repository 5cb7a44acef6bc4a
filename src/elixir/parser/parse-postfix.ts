import { type Atom, atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { ATOM_BEFORE_ALIAS, TOO_MANY_ACCESS_ARGUMENTS } from './hints.ts'
import { dot, metaAt, metaWith, node, nodeArguments } from './nodes.ts'
import { LOWEST } from './operators.ts'
import { callOf, parenthesisedCall, remoteCallee } from './parse-call.ts'
import { elements } from './parse-elements.ts'
import { isKey, keywordPairs } from './parse-keywords.ts'
import { accept, advance, expectClose, fail, type ParserState, peek, skipNewline } from './parser-state.ts'
import { syntaxFault } from './syntax-problem.ts'
import type { Token } from './token.ts'

const ALIASES = atom('__aliases__')
const ACCESS = atom('Elixir.Access')
const GET = atom('get')
const TUPLE = atom('{}')

/** Goes on with the dots and brackets behind `left`. */
export function postfix(parser: ParserState, left: Term, doBlocks: boolean): Term {
  let result = left
  for (;;) {
    if (parser.shape === 'block') return result
    const token = peek(parser)
    if (token.kind === 'dot') result = member(parser, result, advance(parser), doBlocks)
    else if (token.kind === 'dot call') result = parenthesisedCall(parser, dot(parser, advance(parser), result), token, doBlocks)
    else if (token.kind === '[' && parser.shape === 'matched') result = access(parser, result, token)
    else return result
  }
}

/** What follows a dot: a name, an alias, or `{A, B}`. */
export function member(parser: ParserState, left: Term, dotToken: Token, doBlocks: boolean): Term {
  skipNewline(parser)
  const token = peek(parser)
  switch (token.kind) {
    case 'identifier':
    case 'paren identifier':
    case 'bracket identifier':
    case 'op identifier':
    case 'do identifier':
      return callOf(parser, remoteCallee(parser, left, dotToken, advance(parser)), doBlocks)
    case 'alias':
      return alias(parser, left, dotToken, advance(parser))
    case '{': {
      advance(parser)
      const items = elements(parser, '}')
      parser.shape = 'matched'
      return node(dot(parser, dotToken, left, TUPLE), metaAt(parser, dotToken), items)
    }
    default:
      fail(token)
  }
}

function alias(parser: ParserState, left: Term, dotToken: Token, token: Token): Term {
  if (!isTuple(left, 3)) throw syntaxFault(token.line, token.column, ATOM_BEFORE_ALIAS, "'.'")
  parser.shape = 'matched'
  const name: Atom = atom(token.text)
  const before = nodeArguments(left, ALIASES)
  if (before !== undefined) return tuple(ALIASES, before.meta, listFrom([...before.args, name]))
  return node(ALIASES, metaAt(parser, dotToken), [left, name])
}

function access(parser: ParserState, left: Term, bracket: Token): Term {
  advance(parser)
  skipNewline(parser)
  const key = isKey(peek(parser)) ? listFrom(keywordPairs(parser, true, true)) : parser.expression(parser, LOWEST, true)
  const comma = peek(parser)
  if (accept(parser, ',') && peek(parser).kind !== ']') {
    parser.expression(parser, LOWEST, true)
    throw syntaxFault(comma.line, comma.column, TOO_MANY_ACCESS_ARGUMENTS, "','")
  }
  expectClose(parser, ']')
  parser.shape = 'matched'
  const meta = metaWith('from_brackets', true, metaAt(parser, bracket))
  return node(tuple(atom('.'), meta, listFrom([ACCESS, GET])), meta, [left, key])
}
