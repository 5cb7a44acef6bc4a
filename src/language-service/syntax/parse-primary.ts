import type { Alias, MapNode, Node, Sequence, Text } from './node.ts'
import { parseBlock } from './parse-block.ts'
import { is, lastEnd, missing, type ParserState, peek, peekAt, skipNewlines, take } from './parser-state.ts'

/** What stands without operators: a literal, a name, something in brackets. What cannot begin an expression is left, and is missing. */
export function parsePrimary(state: ParserState): Node {
  const token = peek(state)
  switch (token.kind) {
    case 'name':
      take(state)
      return { kind: 'name', text: token.text, start: token.start, end: token.end }
    case 'alias':
      return parseAlias(state)
    case 'atom':
      take(state)
      return { kind: 'atom', text: token.text.replace(/^:/, ''), start: token.start, end: token.end }
    case 'number':
      take(state)
      return { kind: 'number', text: token.text, start: token.start, end: token.end }
    case 'text':
      return parseText(state)
    case 'open':
      return parseBrackets(state)
    case 'operator':
      return token.text === '%' ? parseStruct(state) : missing(state)
    case 'word':
      return token.text === 'fn' ? parseFn(state) : missing(state)
    default:
      return missing(state)
  }
}

/** `Ecto.Changeset`, and `Ecto.` with nothing behind it yet. */
function parseAlias(state: ParserState): Alias {
  const first = take(state)
  let text = first.text
  let end = first.end
  while (is(peek(state), 'operator', '.') && !peek(state).spaced && is(peekAt(state, 1), 'alias') && !peekAt(state, 1).spaced) {
    take(state)
    const part = take(state)
    text += `.${part.text}`
    end = part.end
  }
  return { kind: 'alias', text, start: first.start, end }
}

function parseText(state: ParserState): Text {
  const first = take(state)
  const parts: Node[] = []
  let end = first.end
  while (is(peek(state), 'open', '#{') && peek(state).start === end) {
    take(state)
    const body = parseBlock(state)
    parts.push(body)
    if (is(peek(state), 'close', '}')) take(state)
    const more = peek(state)
    end = is(more, 'text') && more.start === lastEnd(state) ? take(state).end : Math.max(lastEnd(state), body.end)
  }
  return { kind: 'text', parts, source: first.text, start: first.start, end }
}

function parseBrackets(state: ParserState): Node {
  const open = take(state)
  switch (open.text) {
    case '(':
      return parseParenthesis(state, open.start)
    case '%{':
      return parseMap(state, open.start, null)
    case '[':
      return parseSequence(state, 'list', open.start)
    case '{':
      return parseSequence(state, 'tuple', open.start)
    default:
      return parseSequence(state, 'bitstring', open.start)
  }
}

function parseParenthesis(state: ParserState, start: number): Node {
  const body = parseBlock(state)
  const end = closed(state, ')')
  const only = body.clauses.length === 0 && body.statements.length === 1 ? body.statements[0] : undefined
  return only === undefined ? { ...body, start, end } : only
}

function parseSequence(state: ParserState, kind: Sequence['kind'], start: number): Sequence {
  const items = parseElements(state)
  return { kind, items: items.nodes, start, end: closed(state, { list: ']', tuple: '}', bitstring: '>>' }[kind]) }
}

/** Elements between commas, and where the commas stand. */
export function parseElements(state: ParserState): { readonly nodes: readonly Node[]; readonly commas: readonly number[] } {
  const nodes: Node[] = []
  const commas: number[] = []
  const { noDo } = state
  state.depth++
  state.noDo = false
  skipNewlines(state)
  while (!endsElements(state)) {
    nodes.push(state.element(state))
    skipNewlines(state)
    if (!is(peek(state), 'comma')) break
    commas.push(take(state).start)
    skipNewlines(state)
    if (endsElements(state)) nodes.push(missing(state))
  }
  state.depth--
  state.noDo = noDo
  return { nodes, commas }
}

function endsElements(state: ParserState): boolean {
  const { kind, text } = peek(state)
  return kind === 'close' || kind === 'end' || (kind === 'word' && text !== 'fn')
}

/** Takes the closing bracket when it is the one; tells where the brackets end. */
export function closed(state: ParserState, close: string): number {
  const ahead = state.tokens.findIndex((token, index) => index >= state.index && token.kind !== 'newline')
  const token = state.tokens[ahead]
  if (token === undefined || !is(token, 'close', close)) return lastEnd(state)
  state.index = ahead
  return take(state).end
}

/** `%User{…}`, from its percent sign; `%User` with no brace yet is a struct without fields. */
function parseStruct(state: ParserState): Node {
  const percent = take(state)
  if (peek(state).spaced)
    return { kind: 'map', struct: missing(state), updated: null, items: [], open: percent.end, start: percent.start, end: percent.end }
  const named: Node = is(peek(state), 'operator', '^') ? pinned(state) : parsePrimary(state)
  const open = peek(state)
  if (is(open, 'open', '{') && !open.spaced) {
    take(state)
    return parseMap(state, percent.start, named)
  }
  return { kind: 'map', struct: named, updated: null, items: [], open: named.end, start: percent.start, end: named.end }
}

function pinned(state: ParserState): Node {
  const { start } = take(state)
  const operand = parsePrimary(state)
  return { kind: 'unary', operator: '^', operand, start, end: operand.end }
}

function parseMap(state: ParserState, start: number, struct: Node | null): MapNode {
  const open = lastEnd(state)
  const { nodes } = parseElements(state)
  const end = closed(state, '}')
  const [first, ...others] = nodes
  if (first?.kind !== 'binary' || first.operator !== '|') return { kind: 'map', struct, updated: null, items: nodes, open, start, end }
  return { kind: 'map', struct, updated: first.left, items: [first.right, ...others], open, start, end }
}

function parseFn(state: ParserState): Node {
  const { start, end } = take(state)
  const body = parseBlock(state)
  if (is(peek(state), 'word', 'end')) take(state)
  return { kind: 'fn', body, start, end: Math.max(end, lastEnd(state)) }
}
