import type { Call, Node } from './node.ts'
import { parseSections } from './parse-block.ts'
import { closed, parseElements } from './parse-primary.ts'
import { is, lastEnd, missing, type ParserState, peek, peekAt, skipNewlines, take } from './parser-state.ts'
import type { Token } from './token.ts'

/** What stands behind an operand: a dot and a name, arguments, an index, a block. */
export function parsePostfix(state: ParserState, operand: Node): Node {
  let node = operand.kind === 'name' ? parseCall(state, null, operand.text, operand) : operand
  for (;;) {
    const token = peek(state)
    if (is(token, 'operator', '.')) node = parseDot(state, node)
    else if (is(token, 'open', '[') && !token.spaced && node.kind !== 'missing') node = parseIndex(state, node)
    else if (is(token, 'open', '(') && !token.spaced && node.kind === 'call' && node.parens)
      node = parseCall(state, node, '', { start: token.start, end: token.start })
    else return node
  }
}

function parseDot(state: ParserState, target: Node): Node {
  const dot = take(state)
  const token = peek(state)
  const near = !token.spaced
  if (is(token, 'open', '(') && near) return parseCall(state, target, '', { start: dot.end, end: dot.end })
  if (is(token, 'open', '{') && near && target.kind === 'alias') return parseGroup(state, target)
  if ((token.kind === 'name' || token.kind === 'alias') && near) {
    take(state)
    return parseCall(state, target, token.text, token)
  }
  // `u.name:` while a name is typed before the next keyword: the key is the name.
  const span = { start: dot.end, end: dot.end }
  return {
    kind: 'call',
    target,
    name: '',
    nameSpan: span,
    args: [],
    parens: false,
    argsSpan: null,
    commas: [],
    sections: [],
    start: target.start,
    end: dot.end,
  }
}

/** `alias Blog.{Post, Comment}`: a call of the name `{}`. */
function parseGroup(state: ParserState, target: Node): Call {
  const open = take(state)
  const { nodes, commas } = parseElements(state)
  const end = closed(state, '}')
  const argsSpan = { start: open.end, end }
  return {
    kind: 'call',
    target,
    name: '{}',
    nameSpan: open,
    args: nodes,
    parens: true,
    argsSpan,
    commas,
    sections: [],
    start: target.start,
    end,
  }
}

function parseIndex(state: ParserState, target: Node): Node {
  take(state)
  const { nodes } = parseElements(state)
  const end = closed(state, ']')
  return { kind: 'index', target, key: nodes[0] ?? missing(state), start: target.start, end }
}

/** A call by its name: with parentheses, with arguments behind a space, with a block; else what the name alone is. */
function parseCall(state: ParserState, target: Node | null, name: string, nameSpan: { start: number; end: number }): Node {
  const start = target?.start ?? nameSpan.start
  const base = { kind: 'call', target, name, nameSpan: { start: nameSpan.start, end: nameSpan.end }, start } as const
  const token = peek(state)
  let args: Arguments = { nodes: [], commas: [], parens: false, span: null }
  if (is(token, 'open', '(') && !token.spaced) args = inParentheses(state)
  else if (beginsArgument(state, token)) args = openArguments(state)
  const hasBlock = is(peek(state), 'word', 'do') && !state.noDo
  if (target === null && args.span === null && !hasBlock) return { kind: 'name', text: name, start, end: nameSpan.end }
  const sections = hasBlock ? parseSections(state, start) : []
  const end = Math.max(nameSpan.end, args.span?.end ?? 0, args.parens || hasBlock ? lastEnd(state) : 0)
  return { ...base, args: args.nodes, commas: args.commas, parens: args.parens, argsSpan: args.span, sections, end }
}

interface Arguments {
  readonly nodes: readonly Node[]
  readonly commas: readonly number[]
  readonly parens: boolean
  readonly span: { readonly start: number; readonly end: number } | null
}

function inParentheses(state: ParserState): Arguments {
  const open = take(state)
  const { nodes, commas } = parseElements(state)
  const ahead = peek(state)
  const end = is(ahead, 'close', ')') ? ahead.start : lastEnd(state)
  closed(state, ')')
  return { nodes, commas, parens: true, span: { start: open.end, end: Math.max(open.end, end) } }
}

/** Whether a call without parentheses has an argument here: something behind a space that is no operator between operands. */
function beginsArgument(state: ParserState, token: Token): boolean {
  if (!token.spaced) return false
  const next = peekAt(state, 1)
  switch (token.kind) {
    case 'name':
    case 'alias':
    case 'atom':
    case 'text':
    case 'number':
    case 'key':
      return true
    case 'open':
      return token.text !== '#{'
    case 'word':
      return token.text === 'fn'
    case 'operator':
      if (token.text === '%' || token.text === '^' || token.text === '@' || token.text === '!') return true
      if (token.text === 'not') return next.text !== 'in'
      return (token.text === '&' || token.text === '-' || token.text === '+') && !next.spaced
    default:
      return false
  }
}

/** Arguments behind a space, up to the line's end; a comma lets them go on below. A `do` is the call's own. */
function openArguments(state: ParserState): Arguments {
  const nodes: Node[] = []
  const commas: number[] = []
  const { noDo } = state
  state.noDo = true
  const start = peek(state).start
  for (;;) {
    nodes.push(state.element(state))
    if (!is(peek(state), 'comma')) break
    commas.push(take(state).start)
    if (!argumentFollows(state)) {
      nodes.push(missing(state))
      break
    }
  }
  state.noDo = noDo
  return { nodes, commas, parens: false, span: { start, end: Math.max(nodes.at(-1)?.end ?? start, (commas.at(-1) ?? 0) + 1) } }
}

/** Whether an argument stands behind a comma. In broken code a line below that is no deeper than a statement begins one of its own. */
function argumentFollows(state: ParserState): boolean {
  let ahead = 0
  while (is(peekAt(state, ahead), 'newline')) ahead++
  const { kind, text } = peekAt(state, ahead)
  if (kind === 'end' || kind === 'close' || kind === 'comma' || (kind === 'word' && text !== 'fn')) return false
  if (ahead > 1 && kind !== 'key') return false
  skipNewlines(state)
  return true
}
