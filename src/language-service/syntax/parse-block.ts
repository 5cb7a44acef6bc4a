import type { Block, Clause, Node, Section } from './node.ts'
import { indentationAt, is, lastEnd, type ParserState, peek, peekAt, skipNewlines, take } from './parser-state.ts'
import type { Token } from './token.ts'

const DEFINITIONS: ReadonlySet<string> = new Set([
  'defmodule',
  'defprotocol',
  'defimpl',
  'def',
  'defp',
  'defmacro',
  'defmacrop',
  'schema',
  'embedded_schema',
])

/** Statements and clauses up to what ends the block: a word, a closing bracket, the text's end, or a definition that cannot be in it. */
export function parseBlock(state: ParserState): Block {
  const start = peek(state).start
  const outer = { depth: state.depth, noDo: state.noDo }
  state.depth = 0
  state.noDo = false
  const statements: Node[] = []
  const clauses: Clause[] = []
  skipSeparators(state)
  while (!endsBlock(state)) {
    const before = state.index
    const heads = parseHeads(state)
    if (is(peek(state), 'operator', '->')) clauses.push(parseClause(state, heads))
    else statements.push(...heads)
    if (state.index === before) take(state)
    skipSeparators(state)
  }
  state.depth = outer.depth
  state.noDo = outer.noDo
  return { kind: 'block', statements, clauses, start, end: Math.max(start, lastEnd(state)) }
}

function skipSeparators(state: ParserState): void {
  while (is(peek(state), 'newline') || is(peek(state), 'semicolon')) state.index++
}

function endsBlock(state: ParserState): boolean {
  const token = peek(state)
  if (token.kind === 'end' || token.kind === 'close') return true
  if (token.kind === 'word') return token.text !== 'fn' && token.text !== 'do'
  return lacksEnd(state)
}

/** Whether a definition begins here so far to the left that the block around has lost its `end`. */
function lacksEnd(state: ParserState): boolean {
  const token = peek(state)
  const block = state.blocks.at(-1)
  if (block === undefined || token.kind !== 'name' || !DEFINITIONS.has(token.text)) return false
  return startsLine(state) && indentationAt(state.text, token.start) <= block
}

function startsLine(state: ParserState): boolean {
  const before = state.tokens[state.index - 1]
  return before === undefined || before.kind === 'newline'
}

/** One statement, or the heads of a clause. */
function parseHeads(state: ParserState): Node[] {
  if (is(peek(state), 'operator', '->')) return []
  const heads = [state.expression(state)]
  while (is(peek(state), 'comma')) {
    take(state)
    skipNewlines(state)
    heads.push(state.expression(state))
  }
  return heads
}

function parseClause(state: ParserState, heads: readonly Node[]): Clause {
  const arrow = take(state)
  const start = heads[0]?.start ?? arrow.start
  const statements: Node[] = []
  skipSeparators(state)
  while (!endsBlock(state) && !isClauseHead(state)) {
    const before = state.index
    statements.push(state.expression(state))
    if (state.index === before) take(state)
    skipSeparators(state)
  }
  const end = Math.max(arrow.end, lastEnd(state))
  return { heads, body: { kind: 'block', statements, clauses: [], start: arrow.end, end }, start, end }
}

/** Whether an arrow follows on this line, outside of brackets and blocks that begin behind here. */
function isClauseHead(state: ParserState): boolean {
  let depth = 0
  for (let ahead = 0; peekAt(state, ahead).kind !== 'end' && depth >= 0; ahead++) {
    const token = peekAt(state, ahead)
    if (depth === 0 && is(token, 'operator', '->')) return true
    if (depth === 0 && endsHead(state, ahead)) return false
    depth += nesting(token)
  }
  return false
}

function nesting({ kind, text }: Token): number {
  if (kind === 'open' || (kind === 'word' && text === 'fn')) return 1
  return kind === 'close' || (kind === 'word' && text === 'end') ? -1 : 0
}

function endsHead(state: ParserState, ahead: number): boolean {
  const token = peekAt(state, ahead)
  if (is(token, 'newline')) return !continues(peekAt(state, ahead - 1), peekAt(state, ahead + 1))
  return is(token, 'semicolon') || is(token, 'word', 'do')
}

function continues(before: { kind: string }, after: { text: string }): boolean {
  return before.kind === 'operator' || before.kind === 'comma' || after.text === '->' || after.text === 'when'
}

/** `do … end` with its further sections; an `end` that belongs to a block further out is left to it. */
export function parseSections(state: ParserState, head: number): readonly Section[] {
  const sections: Section[] = []
  const column = indentationAt(state.text, head)
  state.blocks.push(column)
  while (is(peek(state), 'word') && !is(peek(state), 'word', 'end') && !is(peek(state), 'word', 'fn')) {
    const word = take(state)
    const body = parseBlock(state)
    sections.push({ word: word.text, body, start: word.start, end: Math.max(word.end, body.end, peek(state).start) })
  }
  state.blocks.pop()
  closeBlock(state, column)
  return sections
}

/** Takes `end`, unless it stands on a line of its own further left than the block: then this one's is missing. */
function closeBlock(state: ParserState, column: number): void {
  const token = peek(state)
  if (!is(token, 'word', 'end')) return
  const foreign = startsLine(state) && indentationAt(state.text, token.start) < column && state.blocks.length > 0
  if (!foreign) take(state)
}
