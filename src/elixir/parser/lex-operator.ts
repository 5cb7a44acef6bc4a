import { isDigit, isSpace } from './characters.ts'
import { isKeyColon, slashFollows } from './lex-name.ts'
import { addToken, checkAtom, columnAt, dropNewline, type LexerState, lastToken } from './lexer-state.ts'
import { syntaxFault } from './syntax-problem.ts'
import { close, open } from './terminators.ts'
import type { TokenKind } from './token.ts'

const OPERATORS: Readonly<Record<string, TokenKind>> = {
  ...kinds('binary operator', [
    ...['===', '!==', '&&&', '|||', '<<<', '>>>', '~>>', '<<~', '<~>', '<|>', '+++', '---', '^^^'],
    ...['==', '!=', '=~', '<=', '>=', '&&', '||', '<>', '++', '--', '**', '|>', '<~', '~>', '<-', '\\\\', '::'],
    ...['*', '/', '=', '<', '>', '|'],
  ]),
  ...kinds('unary operator', ['~~~', '!', '^']),
  ...kinds('dual operator', ['+', '-']),
  '...': 'ellipsis',
  '..': 'range operator',
  '//': 'ternary operator',
  '=>': 'assoc',
  '->': 'stab',
  '&': 'capture',
  '@': 'at',
  '.': 'dot',
  '<<': '<<',
  '>>': '>>',
}

function kinds(kind: TokenKind, names: readonly string[]): Record<string, TokenKind> {
  return Object.fromEntries(names.map((name) => [name, kind]))
}

/** What may be the name of an atom or keyword key besides operators. */
const SPECIAL_NAMES = ['..//', '<<>>', '%{}', '{}', '%']
const NEVER_NAMES = new Set(['<<', '>>'])

/** The operator at `start`, the longest that fits; undefined when none does. */
function operatorAt(source: string, start: number): string | undefined {
  for (let length = 3; length > 0; length--) {
    const text = source.slice(start, start + length)
    if (text.length === length && Object.hasOwn(OPERATORS, text)) return text
  }
  return undefined
}

/** The operator, or one of `<<>> %{} {} ..// %`, that an atom may be named by; undefined when none stands at `start`. */
export function operatorName(source: string, start: number): string | undefined {
  const special = SPECIAL_NAMES.find((name) => source.startsWith(name, start))
  if (special !== undefined) return special
  const name = operatorAt(source, start)
  if (name === '=>') return '='
  return name === undefined || NEVER_NAMES.has(name) ? undefined : name
}

/** Reads an operator, or a keyword key named by one; answers whether there was any. */
export function lexOperator(state: LexerState): boolean {
  const { source, index: start } = state
  const special = operatorName(source, start)
  if (special !== undefined && isKeyColon(source, start + special.length)) {
    checkAtom(state, special, state.line, columnAt(state, start))
    addToken(state, 'keyword key', special, start)
    state.index = start + special.length + 1
    return true
  }
  const name = operatorAt(source, start)
  if (name === undefined) return false
  state.index = start + name.length
  operator(state, name, OPERATORS[name] ?? 'binary operator', start)
  return true
}

function operator(state: LexerState, name: string, kind: TokenKind, start: number): undefined {
  if (kind === 'dot') return dot(state, start)
  if (lastToken(state)?.kind === 'dot') return remoteOperator(state, name, start)
  if (lastToken(state)?.kind === 'capture' && kind !== '<<' && isCaptured(state, name)) return addToken(state, 'identifier', name, start)
  switch (kind) {
    case '<<':
      open(state, name, start)
      return addToken(state, kind, name, start)
    case '>>':
      close(state, name, start)
      return addToken(state, kind, name, start)
    case 'dual operator':
      markCall(state, name, start)
      return addToken(state, kind, name, start)
    case 'capture':
      return capture(state, start)
    case 'unary operator':
    case 'ellipsis':
    case 'at':
      return addToken(state, kind, name, start)
    default:
      dropNewline(state)
      return addToken(state, kind, name, start)
  }
}

function isCaptured(state: LexerState, name: string): boolean {
  return name !== '//' && name !== '/' ? slashFollows(state.source, state.index) : name === '/' && state.source[state.index] === '/'
}

function dot(state: LexerState, start: number): undefined {
  dropNewline(state)
  const calls = state.source[state.index] === '('
  addToken(state, calls ? 'dot call' : 'dot', '.', start)
}

function remoteOperator(state: LexerState, name: string, start: number): undefined {
  const kind = state.source[state.index] === '(' ? 'paren identifier' : 'identifier'
  addToken(state, kind, name, start)
}

/** `f -1` is a call: a sign behind a name and a space, right before what it signs. */
function markCall(state: LexerState, name: string, start: number): undefined {
  const { source } = state
  const before = lastToken(state)
  if (before?.kind !== 'identifier' || !isSpace(source.charCodeAt(start - 1))) return
  const next = source[start + name.length]
  if (next === undefined || isSpace(next.charCodeAt(0)) || '([<{%+-/>:'.includes(next)) return
  before.kind = 'op identifier'
}

function capture(state: LexerState, start: number): undefined {
  const digit = isDigit(state.source.charCodeAt(state.index))
  addToken(state, digit ? 'capture argument' : 'capture', '&', start)
}

const BRACKETS: Readonly<Record<string, TokenKind>> = { '(': '(', ')': ')', '[': '[', ']': ']', '{': '{', '}': '}' }

/** Reads a bracket, `%` or `%{}`, a comma; answers whether there was any. */
export function lexPunctuation(state: LexerState): boolean {
  const { source, index: start } = state
  const text = source[start] ?? ''
  const bracket = BRACKETS[text]
  if (bracket !== undefined) {
    if ('([{'.includes(text)) open(state, text, start)
    else close(state, text, start)
    addToken(state, bracket, text, start)
  } else if (text === ',') addToken(state, ',', text, start)
  else if (text === '%') percent(state, start)
  else return false
  state.index = start + 1
  return true
}

function percent(state: LexerState, start: number): undefined {
  const next = state.source[start + 1]
  if (next === '[' || next === '(') throw syntaxFault(state.line, columnAt(state, start), 'expected %{ to define a map, got: ', `%${next}`)
  if (next === '{') addToken(state, '%{}', '%{}', start)
  else addToken(state, '%', '%', start)
}
