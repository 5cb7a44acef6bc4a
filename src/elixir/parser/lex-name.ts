import { codePointName, isAtomStart, isIdentifierStart, isNamePart, isSpace, isUpper } from './characters.ts'
import { DO_WITH_COMMA_HINT } from './hints.ts'
import { addToken, checkAtom, columnAt, dropNewline, type LexerState, lastToken, unexpectedCharacter } from './lexer-state.ts'
import { syntaxFault } from './syntax-problem.ts'
import { close, open } from './terminators.ts'
import type { TokenKind } from './token.ts'

/** The index behind the name that begins at `start`; `@` is part of an atom only. */
function nameEnd(source: string, start: number, inAtom: boolean): number {
  let index = start
  for (let width = partWidth(source, index, inAtom); width > 0; width = partWidth(source, index, inAtom)) index += width
  const mark = source[index]
  return mark === '?' || mark === '!' ? index + 1 : index
}

/** How many code units the part of a name at `index` takes; 0 when none stands there. */
function partWidth(source: string, index: number, inAtom: boolean): number {
  const code = source.charCodeAt(index)
  if (code < 128) return isNamePart(code) || (inAtom && code === 64) ? 1 : 0
  const codePoint = source.codePointAt(index)
  if (codePoint === undefined || !isNamePart(codePoint)) return 0
  return codePoint > 0xffff ? 2 : 1
}

/** The name in its canonical composition, so that two spellings of `é` are one name. */
export function canonicalName(text: string): string {
  return text.normalize('NFC')
}

/** Whether a colon at `index` makes a keyword key of what stands before it. */
export function isKeyColon(source: string, index: number): boolean {
  return source[index] === ':' && index + 1 < source.length && isSpace(source.charCodeAt(index + 1))
}

/** The index behind a name that is a keyword key: it may hold what an atom may, `@` too. */
function keyEnd(source: string, start: number): number | undefined {
  const end = nameEnd(source, start, true)
  return isKeyColon(source, end) ? end : undefined
}

/** Reads an identifier, alias, reserved word or keyword key. */
export function lexName(state: LexerState): undefined {
  const { source, index: start } = state
  const first = source.codePointAt(start) ?? 0
  if (!isIdentifierStart(first) && !isUpper(first)) unexpectedCharacter(state, start)
  const end = keyEnd(source, start) ?? nameEnd(source, start, false)
  const name = canonicalName(source.slice(start, end))
  state.index = end
  if (isKeyColon(source, end)) return keyName(state, name, start)
  checkBehind(state, name, start, end)
  if (isUpper(source.charCodeAt(start))) return aliasName(state, name, start)
  const reserved = lastToken(state)?.kind === 'dot' ? undefined : RESERVED[name]
  if (reserved !== undefined && Object.hasOwn(RESERVED, name)) return reserved(state, name, start)
  identifierName(state, name, start)
}

function keyName(state: LexerState, name: string, start: number): undefined {
  checkAtom(state, name, state.line, columnAt(state, start))
  addToken(state, 'keyword key', name, start)
  state.index += 1
}

function checkBehind(state: LexerState, name: string, start: number, end: number): undefined {
  const { source, line } = state
  const column = columnAt(state, start)
  if (source[end] === '@') {
    const whole = source.slice(start, nameEnd(source, start, true))
    throw syntaxFault(
      line,
      column,
      `invalid character "@" (code point U+0040) in ${isUpper(source.charCodeAt(start)) ? 'alias' : 'identifier'}: `,
      whole,
    )
  }
  if (source[end] === ':' && source[end + 1] !== ':' && end + 1 < source.length)
    throw syntaxFault(line, column, 'keyword argument must be followed by space after: ', `${name}:`)
}

function aliasName(state: LexerState, name: string, start: number): undefined {
  const { source, index } = state
  const column = columnAt(state, start)
  const odd = [...name].find((character) => !/^\w$/.test(character))
  if (odd !== undefined) {
    const place = `invalid character "${odd}" (code point ${codePointName(odd.codePointAt(0) ?? 0)}) in alias`
    throw syntaxFault(state.line, column, `${place} (only ASCII characters, without punctuation, are allowed): `, name)
  }
  let next = index
  while (source[next] === ' ' || source[next] === '\t') next++
  if (source[next] === '(')
    throw syntaxFault(
      state.line,
      columnAt(state, next + 1),
      `unexpected ( after alias ${name}. Function names and identifiers in Elixir start with lowercase characters or underscore. For example:\n\n    hello_world()\n    _starting_with_underscore()\n    numb3rs_are_allowed()\n    may_finish_with_question_mark?()\n    may_finish_with_exclamation_mark!()\n\nUnexpected token: `,
      '(',
    )
  checkAtom(state, name, state.line, column)
  addToken(state, 'alias', name, start)
}

/** Adds an identifier token, of the kind that what follows it makes of it. */
function identifierName(state: LexerState, name: string, start: number): undefined {
  checkAtom(state, name, state.line, columnAt(state, start))
  addToken(state, identifierKind(state.source, state.index), name, start)
}

function identifierKind(source: string, index: number): TokenKind {
  if (source[index] === '(') return 'paren identifier'
  return source[index] === '[' ? 'bracket identifier' : 'identifier'
}

type Reserved = (state: LexerState, name: string, start: number) => undefined

const operatorWord: Reserved = (state, name, start) => {
  if (lastToken(state)?.kind === 'capture' && slashFollows(state.source, state.index)) return addToken(state, 'identifier', name, start)
  dropNewline(state)
  addToken(state, 'binary operator', name, start)
}

const inWord: Reserved = (state, name, start) => {
  const before = lastToken(state)
  if (before?.kind === 'unary operator' && before.text === 'not') {
    state.tokens.pop()
    dropNewline(state)
    state.tokens.push({ ...before, kind: 'binary operator', text: 'not in' })
  } else operatorWord(state, name, start)
}

const notWord: Reserved = (state, name, start) => {
  if (lastToken(state)?.kind === 'capture' && slashFollows(state.source, state.index)) return addToken(state, 'identifier', name, start)
  addToken(state, 'unary operator', name, start)
}

const doWord: Reserved = (state, name, start) => {
  const before = lastToken(state)
  if (before?.kind === 'identifier') before.kind = 'do identifier'
  if (before?.kind === ',') throw syntaxFault(state.line, columnAt(state, start), ['unexpected reserved word: ', DO_WITH_COMMA_HINT], 'do')
  if (before?.kind === 'fn')
    throw syntaxFault(
      state.line,
      columnAt(state, start),
      [
        'unexpected reserved word: ',
        '. Anonymous functions are written as:\n\n    fn pattern -> expression end\n\nPlease remove the "do" keyword',
      ],
      'do',
    )
  dropNewline(state)
  open(state, 'do', start)
  addToken(state, 'do', name, start)
}

const fnWord: Reserved = (state, name, start) => {
  open(state, 'fn', start)
  addToken(state, 'fn', name, start)
}

const endWord: Reserved = (state, name, start) => {
  close(state, 'end', start)
  addToken(state, 'end', name, start)
}

const blockWord: Reserved = (state, name, start) => addToken(state, 'block keyword', name, start)

const literalWord =
  (value: boolean | null): Reserved =>
  (state, name, start) =>
    addToken(state, 'literal', name, start, value)

const forbidden: Reserved = (state, name, start) => {
  throw syntaxFault(state.line, columnAt(state, start), 'reserved token: ', name)
}

const RESERVED: Readonly<Record<string, Reserved>> = {
  true: literalWord(true),
  false: literalWord(false),
  nil: literalWord(null),
  and: operatorWord,
  or: operatorWord,
  when: operatorWord,
  in: inWord,
  not: notWord,
  do: doWord,
  fn: fnWord,
  end: endWord,
  else: blockWord,
  after: blockWord,
  rescue: blockWord,
  catch: blockWord,
  __aliases__: forbidden,
  __block__: forbidden,
}

/** Whether `/` follows, spaces aside: `&and/2` captures the operator. */
export function slashFollows(source: string, index: number): boolean {
  let next = index
  while (source[next] === ' ' || source[next] === '\t') next++
  return source[next] === '/'
}

/** The index behind the atom name at `start`, or `start` when none begins there. */
export function atomNameEnd(source: string, start: number): number {
  const codePoint = source.codePointAt(start)
  return codePoint !== undefined && isAtomStart(codePoint) ? nameEnd(source, start, true) : start
}
