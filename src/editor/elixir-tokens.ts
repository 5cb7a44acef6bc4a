/** What a piece of Elixir text is, as far as its colour goes; `text` has none of its own. */
export type TokenKind = 'keyword' | 'module' | 'atom' | 'string' | 'number' | 'comment' | 'operator' | 'attribute' | 'text'

export interface Token {
  /** Where it starts in the line, in UTF-16 units; it ends where the next one starts. */
  readonly start: number
  readonly kind: TokenKind
}

/**
 * What is open at the end of a line, outermost first, joined by tabs: `"` + what ends a quoted text (`#` before it when it
 * interpolates), or `{` + the depth of braces inside an interpolation.
 */
export type LineState = string

export interface TokenizedLine {
  readonly tokens: readonly Token[]
  readonly state: LineState
}

const KEYWORDS = new Set(
  (
    'do end fn case cond if unless else when and or not in with for try catch rescue after receive raise throw quote unquote super ' +
    'true false nil def defp defmodule defmacro defmacrop defstruct defprotocol defimpl defexception defdelegate defguard ' +
    'import alias require use from'
  ).split(' '),
)

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /[ \t]+/y],
  ['atom', /:(?:[A-Za-z_][\w@]*[?!]?|<<>>|%\{\}|\{\}|\.\.\.?|[-+*/=<>!|&^~]+)/y],
  ['operator', /::/y],
  ['atom', /[A-Za-z_][\w@]*[?!]?:(?=\s|$)/y],
  ['attribute', /@[a-z_]\w*[?!]?/y],
  ['module', /[A-Z]\w*(?:\.[A-Z]\w*)*/y],
  ['number', /0x[\dA-Fa-f_]+|0b[01_]+|0o[0-7_]+|\d[\d_]*(?:\.\d[\d_]*(?:[eE][-+]?\d+)?)?/y],
  ['number', /\?(?:\\.|\S)/y],
  ['operator', /&\d+|->|<-|=>|\|>|<>|\+\+|--|\\\\|[-+*/=<>!|&^~]+/y],
]

const IDENTIFIER = /[\p{L}_][\p{L}\p{N}_]*[?!]?/uy
const SIGIL = /~(?:[a-z]|[A-Z][A-Z0-9]*)("""|'''|["'/|([{<])/y

interface Scan {
  readonly line: string
  readonly inspected: boolean
  readonly contexts: string[]
  readonly tokens: Token[]
}

/**
 * Colours one line of Elixir. `state` is what the line before left open (`''` at the start). With `inspected` the text is
 * what `inspect` printed: `#Ecto.Query<…>` is then not a comment.
 */
export function tokenizeLine(line: string, state: LineState, inspected = false): TokenizedLine {
  const scan: Scan = { line, inspected, contexts: state === '' ? [] : state.split('\t'), tokens: [] }
  let at = 0
  while (at < line.length) {
    const context = scan.contexts.at(-1)
    at = context?.startsWith('"') ? quoted(scan, at, context) : code(scan, at)
  }
  return { tokens: scan.tokens, state: scan.contexts.join('\t') }
}

function push(scan: Scan, start: number, kind: TokenKind): void {
  if (scan.tokens.at(-1)?.kind !== kind) scan.tokens.push({ start, kind })
}

function match(pattern: RegExp, scan: Scan, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(scan.line)?.[0] ?? null
}

/** Inside a quoted text: up to its end, an interpolation, or the end of the line. */
function quoted(scan: Scan, start: number, context: string): number {
  const interpolates = context[1] === '#'
  const end = context.slice(interpolates ? 2 : 1)
  push(scan, start, 'string')
  for (let at = start; at < scan.line.length; at++) {
    if (interpolates && scan.line[at] === '\\') at++
    else if (scan.line.startsWith(end, at)) {
      scan.contexts.pop()
      return at + end.length
    } else if (interpolates && scan.line.startsWith('#{', at)) {
      push(scan, at, 'operator')
      scan.contexts.push('{0')
      return at + 2
    }
  }
  return scan.line.length
}

function code(scan: Scan, at: number): number {
  const { line } = scan
  if (line[at] === '#' && !(scan.inspected && /[A-Z]/.test(line[at + 1] ?? ''))) {
    push(scan, at, 'comment')
    return line.length
  }
  return opening(scan, at) ?? brace(scan, at) ?? word(scan, at)
}

/** A string, a heredoc or a sigil begins here. */
function opening(scan: Scan, at: number): number | null {
  const { line } = scan
  const quote = ['"""', "'''", '"', "'"].find((mark) => line.startsWith(mark, at))
  if (quote !== undefined) {
    push(scan, at, 'string')
    scan.contexts.push(`"#${quote}`)
    return at + quote.length
  }
  const sigil = match(SIGIL, scan, at)
  if (sigil === null) return null
  const mark = /\W+$/.exec(sigil.slice(1))?.[0] ?? ''
  push(scan, at, 'string')
  scan.contexts.push(`"${/[a-z]/.test(sigil[1] ?? '') ? '#' : ''}${CLOSERS[mark] ?? mark}`)
  return at + sigil.length
}

/** Braces count inside an interpolation, so that its own closing one is known. */
function brace(scan: Scan, at: number): number | null {
  const mark = scan.line[at]
  const context = scan.contexts.at(-1)
  if ((mark !== '{' && mark !== '}') || context === undefined) return null
  const depth = Number(context.slice(1))
  const closes = mark === '}' && depth === 0
  push(scan, at, closes ? 'operator' : 'text')
  scan.contexts.pop()
  if (!closes) scan.contexts.push(`{${mark === '{' ? depth + 1 : depth - 1}`)
  return at + 1
}

function word(scan: Scan, at: number): number {
  for (const [kind, pattern] of RULES) {
    const found = match(pattern, scan, at)
    if (found === null) continue
    push(scan, at, kind)
    return at + found.length
  }
  const name = match(IDENTIFIER, scan, at)
  const afterDot = scan.line[at - 1] === '.' && scan.line[at - 2] !== '.'
  push(scan, at, name !== null && !afterDot && KEYWORDS.has(name) ? 'keyword' : 'text')
  return at + (name?.length ?? 1)
}
