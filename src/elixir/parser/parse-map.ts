import { Atom, atom, isAtom } from '#terms/atom.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { brokenAfter, call, described, detailed, metaAt, node } from './nodes.ts'
import { infix, LOWEST, PIPE } from './operators.ts'
import { alone, localCallee, parenthesisedCall } from './parse-call.ts'
import { lastPairs } from './parse-elements.ts'
import { isKey } from './parse-keywords.ts'
import { member } from './parse-postfix.ts'
import { accept, advance, expectClose, failBehind, type ParserState, peek, skipNewline } from './parser-state.ts'
import type { Token } from './token.ts'

const MAP = atom('%{}')
const UPDATE = atom('|')

/** Parses the braces of a map, whose node stands at `place`. */
export function mapBody(parser: ParserState, place: Token): Term {
  const start = parser.index
  advance(parser)
  skipNewline(parser)
  const meta = detailed(parser, metaAt(parser, place), brokenAfter(parser, start))
  if (accept(parser, '}')) return done(parser, node(MAP, meta, []))
  if (isKey(peek(parser))) return done(parser, node(MAP, meta, entries(parser, [])))
  const first = parser.expression(parser, PIPE + 1, true)
  const bar = peek(parser)
  if (bar.kind === 'binary operator' && bar.text === '|') {
    advance(parser)
    skipNewline(parser)
    const changes = isKey(peek(parser)) ? entries(parser, []) : entriesFrom(parser, parser.expression(parser, LOWEST, true))
    return done(parser, node(MAP, meta, [node(UPDATE, metaAt(parser, bar), [first, listFrom(changes)])]))
  }
  return done(parser, node(MAP, meta, entriesFrom(parser, parser.infixes(parser, first, LOWEST, true))))
}

function done(parser: ParserState, map: Term): Term {
  parser.shape = 'matched'
  return map
}

/** Parses the entries behind the key `first`, which is parsed already. */
function entriesFrom(parser: ParserState, first: Term): Term[] {
  const entry = entryOf(parser, first)
  return accept(parser, ',') ? entries(parser, [entry]) : closeEntries(parser, [entry])
}

function entries(parser: ParserState, before: Term[]): Term[] {
  const result = before
  while (peek(parser).kind !== '}') {
    if (isKey(peek(parser))) {
      result.push(...lastPairs(parser, '}'))
      break
    }
    result.push(entryOf(parser, parser.expression(parser, LOWEST, true)))
    if (!accept(parser, ',')) break
  }
  return closeEntries(parser, result)
}

function closeEntries(parser: ParserState, result: Term[]): Term[] {
  expectClose(parser, '}')
  return result
}

/** `key => value`; a lone name or call stands for code that splices entries in. */
function entryOf(parser: ParserState, key: Term): Term {
  if (accept(parser, 'assoc')) {
    skipNewline(parser)
    const written = isAtom(key) ? described(parser, key, { arrow: true }) : key
    return tuple(written, parser.expression(parser, LOWEST, true))
  }
  const next = peek(parser)
  if ((next.kind !== ',' && next.kind !== '}' && next.kind !== 'newline') || !isNameOrCall(parser, key)) failBehind(parser, next)
  return key
}

function isNameOrCall(parser: ParserState, term: Term): boolean {
  if (!isTuple(term, 3)) return false
  const [head, , args] = term.items
  const parenthesised = parser.tokens[parser.index - 1]?.kind === ')'
  const operator = head instanceof Atom && infix(head.name) !== undefined
  return !operator && (args === null || args === EMPTY_LIST || parenthesised)
}

/** Parses `%Name{…}` behind its `%`. */
export function struct(parser: ParserState, percent: Token): Term {
  const name = structName(parser)
  skipNewline(parser)
  const brace = peek(parser)
  if (brace.kind !== '{') failBehind(parser, brace)
  return call(parser, '%', percent, [name, mapBody(parser, brace)])
}

function structName(parser: ParserState): Term {
  const token = advance(parser)
  switch (token.kind) {
    case 'at':
    case 'unary operator':
    case 'dual operator':
      return call(parser, token.text, token, [structName(parser)])
    case 'alias':
      return dots(parser, call(parser, '__aliases__', token, [atom(token.text)]))
    case 'paren identifier':
      return dots(parser, parenthesisedCall(parser, atom(token.text), token, false))
    case 'identifier':
    case 'bracket identifier':
    case 'do identifier':
    case 'op identifier':
      return dots(parser, alone(parser, localCallee(token)))
    case 'literal':
      return dots(parser, token.value)
    default:
      parser.index -= 1
      failBehind(parser, token)
  }
}

function dots(parser: ParserState, left: Term): Term {
  let result = left
  while (peek(parser).kind === 'dot') {
    const dotToken = advance(parser)
    const name = peek(parser)
    if (name.kind === 'identifier') name.kind = 'bracket identifier'
    result = member(parser, result, dotToken, false)
  }
  return result
}
