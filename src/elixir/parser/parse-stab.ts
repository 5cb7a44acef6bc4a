import { atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { AMBIGUOUS_CALL, LATE_CLAUSE, SPACE_BEFORE_PARENTHESES } from './hints.ts'
import { block, brokenAfter, described, detailed, metaAt, node, nodeArguments } from './nodes.ts'
import { LOWEST } from './operators.ts'
import { isKey, keywordPairs } from './parse-keywords.ts'
import { placed, skipSeparator, statement } from './parse-statements.ts'
import { accept, advance, expectClose, fail, failBehind, type ParserState, peek, skipNewline } from './parser-state.ts'
import { syntaxFault } from './syntax-problem.ts'
import type { Token, TokenKind } from './token.ts'

/** What stands between `fn`, `do` or `(` and its end: plain expressions, or clauses with `->`. */
export interface Stab {
  readonly kind: 'expressions' | 'clauses'
  readonly items: readonly Term[]
}

interface Clause {
  readonly arrow: Token
  readonly args: readonly Term[]
  readonly body: Term[]
  /** What the meta tells of a line break behind the arrow. */
  readonly broken: Readonly<Record<string, Term>>
}

const WHEN = atom('when')
const ARROW = atom('->')

function isEnd(kind: TokenKind): boolean {
  return kind === 'end' || kind === ')' || kind === 'block keyword' || kind === 'end of file'
}

/** Parses up to the `end`, `)` or block keyword, which stays. */
export function stab(parser: ParserState): Stab {
  const expressions: Term[] = []
  const clauses: Clause[] = []
  skipSeparator(parser)
  while (!isEnd(peek(parser).kind)) {
    item(parser, expressions, clauses)
    const next = peek(parser)
    if (!skipSeparator(parser) && !isEnd(next.kind)) failBehind(parser, next)
  }
  if (clauses.length === 0) return { kind: 'expressions', items: expressions }
  return { kind: 'clauses', items: clauses.map((clause) => clauseNode(parser, clause)) }
}

function item(parser: ParserState, expressions: Term[], clauses: Clause[]): void {
  const from = peek(parser).line
  const args = head(parser)
  const arrow = peek(parser)
  if (arrow.kind !== 'stab') {
    const [only] = args.items
    if (args.kind !== 'expression' || only === undefined) failAfterArguments(parser, arrow)
    const body = clauses[clauses.length - 1]?.body ?? expressions
    body.push(placed(parser, from, only))
    return
  }
  if (expressions.length > 0) throw syntaxFault(arrow.line, arrow.column, LATE_CLAUSE, "'->'")
  const broken = brokenAfter(parser, parser.index)
  advance(parser)
  skipNewline(parser)
  const empty = isEnd(peek(parser).kind) || peek(parser).kind === ';'
  clauses.push({ broken, arrow, args: unwrapGuard(args.items), body: [empty ? null : statement(parser)] })
}

function failAfterArguments(parser: ParserState, token: Token): never {
  const { spaced, tokens, index } = parser
  if (spaced !== null && tokens[spaced.match] === tokens[index])
    throw syntaxFault(spaced.line, spaced.column, SPACE_BEFORE_PARENTHESES, "'('")
  failBehind(parser, token)
}

interface Head {
  readonly kind: 'expression' | 'arguments'
  readonly items: readonly Term[]
}

/** What stands before `->`, or one plain expression: which of them, the next token tells. */
function head(parser: ParserState): Head {
  const token = peek(parser)
  if (token.kind === 'stab') return { kind: 'arguments', items: [] }
  if (token.kind === '(' && isArgumentList(parser, token)) return argumentList(parser)
  const items: Term[] = []
  for (;;) {
    if (isKey(peek(parser))) {
      items.push(listFrom(keywordPairs(parser, false, false)))
      return { kind: 'arguments', items }
    }
    const first = parser.expression(parser, LOWEST, items.length === 0)
    if (items.length > 0 && parser.shape === 'no parens') failAmbiguous(parser)
    items.push(first)
    if (peek(parser).kind !== ',') return { kind: items.length === 1 ? 'expression' : 'arguments', items }
    advance(parser)
  }
}

function failAmbiguous(parser: ParserState): never {
  const place = parser.ambiguous ?? peek(parser)
  throw syntaxFault(place.line, place.column, AMBIGUOUS_CALL, "','")
}

/** Whether the parentheses hold arguments: they are empty, or have commas, and `->` or `when` follows. */
function isArgumentList(parser: ParserState, opening: Token): boolean {
  const { tokens, index } = parser
  const behind = tokens[opening.match + 1]
  if (opening.match === 0 || (behind?.kind !== 'stab' && !(behind?.kind === 'binary operator' && behind.text === 'when'))) return false
  const first = tokens[index + 1]?.kind === 'newline' ? index + 2 : index + 1
  return first >= opening.match || isKey(tokens[first]) || hasComma(tokens, index + 1, opening.match)
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    const kind = tokens[i]?.kind
    if (kind === '(' || kind === '[' || kind === '{' || kind === '<<' || kind === 'fn' || kind === 'do') depth++
    else if (kind === ')' || kind === ']' || kind === '}' || kind === '>>' || kind === 'end') depth--
    else if (depth === 0 && kind === ',') return true
    else if (depth === 0 && (kind === ';' || kind === 'stab')) return false
  }
  return false
}

function argumentList(parser: ParserState): Head {
  advance(parser)
  skipNewline(parser)
  const items: Term[] = []
  while (peek(parser).kind !== ')') {
    if (isKey(peek(parser))) items.push(listFrom(keywordPairs(parser, true, true)))
    else items.push(parser.expression(parser, LOWEST, true))
    skipNewline(parser)
    if (!accept(parser, ',')) break
    if (peek(parser).kind === ')') fail(peek(parser))
  }
  expectClose(parser, ')')
  const guard = peek(parser)
  if (guard.kind === 'stab') return { kind: 'arguments', items }
  advance(parser)
  skipNewline(parser)
  const condition = parser.expression(parser, LOWEST, true)
  return { kind: 'arguments', items: [node(WHEN, metaAt(parser, guard), [...items, condition])] }
}

/** `a, b when c` guards all the arguments, not the last. */
function unwrapGuard(args: readonly Term[]): readonly Term[] {
  const last = args[args.length - 1]
  const guard = last === undefined ? undefined : nodeArguments(last, WHEN)
  if (args.length < 2 || guard?.args.length !== 2) return args
  return [tuple(WHEN, guard.meta, listFrom([...args.slice(0, -1), ...guard.args]))]
}

function clauseNode(parser: ParserState, clause: Clause): Term {
  return node(ARROW, detailed(parser, metaAt(parser, clause.arrow), clause.broken), [listFrom(clause.args), block(clause.body)])
}

/** Parses `do … end` with its `else`, `rescue`, `catch` and `after`: the keyword argument that it is. */
export function doBlock(parser: ParserState): Term {
  const pairs: Term[] = []
  let key = advance(parser)
  for (;;) {
    const body = stab(parser)
    const value = body.kind === 'clauses' ? listFrom(body.items) : described(parser, block(body.items), { until: peek(parser).line })
    pairs.push(new Tuple([atom(key.text), value]))
    if (peek(parser).kind !== 'block keyword') break
    key = advance(parser)
  }
  expectClose(parser, 'end')
  return listFrom(pairs)
}
