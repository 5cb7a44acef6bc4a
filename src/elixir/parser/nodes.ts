import { type Atom, atom, toAtom } from '#terms/atom.ts'
import { EMPTY_LIST, type List, list, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import type { ParserState } from './parser-state.ts'

const LINE = atom('line')
const COLUMN = atom('column')
const BLOCK = atom('__block__')
const DOT = atom('.')
const NO_PARENS = tuple(atom('no_parens'), true)

interface Place {
  readonly line: number
  readonly column: number
}

/** The meta of a node that stands at a place. */
export function metaAt(parser: ParserState, place: Place): List {
  const line = tuple(LINE, place.line)
  return parser.columns ? list(line, tuple(COLUMN, place.column)) : list(line)
}

/** The meta with one pair before it. */
export function metaWith(name: string, value: Term, meta: List): List {
  return listFrom([tuple(atom(name), value)], meta)
}

/** `{head, meta, args}` */
export function node(head: Term, meta: List, args: readonly Term[]): Term {
  return tuple(head, meta, listFrom(args))
}

/** The meta with pairs that tell how a node was written, when the parser is to tell. */
export function detailed(parser: ParserState, meta: List, pairs: Readonly<Record<string, Term>>): List {
  if (!parser.detail) return meta
  return listFrom(
    Object.entries(pairs).map(([name, value]) => tuple(atom(name), value)),
    meta,
  )
}

/** `newlines: 1` when a line break follows the token at `index`. */
export function brokenAfter(parser: ParserState, index: number): Readonly<Record<string, Term>> {
  const token = parser.tokens[index]
  const next = parser.tokens[index + 1]
  return token !== undefined && next !== undefined && (next.line > token.line || next.kind === 'newline') ? { newlines: 1 } : NOT_BROKEN
}

const NOT_BROKEN = {}

/** A value with how it was written around it, when the parser is to tell. */
export function described(parser: ParserState, value: Term, pairs: Readonly<Record<string, Term>>): Term {
  return parser.detail ? node(BLOCK, detailed(parser, EMPTY_LIST, pairs), [value]) : value
}

/** A call of a local name, an operator, or a special form. */
export function call(parser: ParserState, name: string, place: Place, args: readonly Term[]): Term {
  return node(toAtom(name), metaAt(parser, place), args)
}

/** A name alone: a variable, or a call without arguments. */
export function variable(parser: ParserState, name: string, place: Place): Term {
  return tuple(toAtom(name), metaAt(parser, place), null)
}

/** `{:., meta, [left, name]}` */
export function dot(parser: ParserState, place: Place, ...args: readonly Term[]): Term {
  return node(DOT, metaAt(parser, place), args)
}

/** A remote name without parentheses: `a.b`. */
export function remoteWithoutParens(parser: ParserState, remote: Term, place: Place): Term {
  return tuple(remote, listFrom([NO_PARENS], metaAt(parser, place)), EMPTY_LIST)
}

/** The parts `{head, meta, args}` of a node whose head is the atom `name`; undefined for any other term. */
export function nodeArguments(term: Term, name: Atom): { readonly meta: Term; readonly args: readonly Term[] } | undefined {
  if (!isTuple(term, 3) || term.items[0] !== name) return undefined
  const args = listItems(term.items[2] as Term)
  return args === undefined ? undefined : { meta: term.items[1] as Term, args }
}

const NOT = atom('not')
const BANG = atom('!')
const SPLICE = atom('unquote_splicing')

function staysInBlock(term: Term): boolean {
  if (!(term instanceof Tuple) || term.items.length !== 3) return false
  const head = term.items[0]
  return (head === NOT || head === BANG || head === SPLICE) && listItems(term.items[2] as Term)?.length === 1
}

/** Several expressions as one: itself when it is the only one, else `{:__block__, meta, expressions}`. */
export function block(expressions: readonly Term[], meta: List = EMPTY_LIST): Term {
  const [only] = expressions
  if (expressions.length === 1 && only !== undefined && !staysInBlock(only)) return only
  return node(BLOCK, meta, expressions)
}
