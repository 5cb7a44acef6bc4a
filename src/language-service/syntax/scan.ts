import { BLOCK_WORDS, OPERATOR_WORDS, type Token, type TokenKind } from './token.ts'

const NAME = /[\p{Ll}_][\p{L}\p{N}_]*[?!]?/uy
const ALIAS = /\p{Lu}[\p{L}\p{N}_]*/uy
const NUMBER = /0x[\da-fA-F_]+|0b[01_]+|0o[0-7_]+|\d[\d_]*(?:\.\d[\d_]*(?:[eE][+-]?\d+)?)?|\?(?:\\.|[^\\])/uy
const OPERATOR =
  /<<<|>>>|\|\|\||&&&|===|!==|<~>|~>>|<<~|\.\.\.|\^\^\^|\+\+\+|---|<\||\|>|->|<-|=>|==|!=|=~|<=|>=|&&|\|\||<>|\+\+|--|\*\*|\.\.|\/\/|\\\\|::|~>|<~|[-+*/<>=|&!^.@%]/y
const ATOM = /:(?:[\p{L}_][\p{L}\p{N}_@]*[?!]?|(?:===|!==|\|>|<<>>|%\{\}|\{\}|==|!=|<=|>=|&&|\|\||<>|\+\+|--|[-+*/<>=|!.]))/uy
const OPENS = ['%{', '<<', '(', '[', '{']
const CLOSES = ['>>', ')', ']', '}']
const SIGIL_CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

/** The pieces of a text, whatever is wrong with it; the last is an empty `end`. Comments are left out. */
export function scan(text: string): readonly Token[] {
  const scanner: Scanner = { text, at: 0, tokens: [], spaced: false, braces: [] }
  while (scanner.at < text.length) next(scanner)
  add(scanner, 'end', text.length)
  return scanner.tokens
}

interface Scanner {
  readonly text: string
  at: number
  readonly tokens: Token[]
  spaced: boolean
  /** For each open brace what follows after it: more of a string, when it began an interpolation. */
  readonly braces: (string | null)[]
}

function add(scanner: Scanner, kind: TokenKind, end: number): void {
  const { text, at, tokens, spaced } = scanner
  tokens.push({ kind, text: text.slice(at, end), start: at, end, spaced })
  scanner.at = end
  scanner.spaced = false
}

function next(scanner: Scanner): void {
  const { text, at } = scanner
  const character = text[at] ?? ''
  if (character === ' ' || character === '\t' || character === '\r' || (character === '\\' && text[at + 1] === '\n')) {
    scanner.at = character === '\\' ? at + 2 : at + 1
    scanner.spaced = true
  } else if (character === '#') {
    const end = text.indexOf('\n', at)
    scanner.at = end < 0 ? text.length : end
    scanner.spaced = true
  } else if (character === '\n') add(scanner, 'newline', at + 1)
  else if (character === ';') add(scanner, 'semicolon', at + 1)
  else if (character === ',') add(scanner, 'comma', at + 1)
  else if (!(scanText(scanner, character) || scanWord(scanner) || scanBracket(scanner) || scanMatch(scanner)))
    add(scanner, 'operator', at + 1)
}

/** Strings, charlists, heredocs, sigils and quoted atoms. */
function scanText(scanner: Scanner, character: string): boolean {
  const { text, at } = scanner
  if (character === '"' || character === "'") {
    const close = text.startsWith(character.repeat(3), at) ? character.repeat(3) : character
    scanPiece(scanner, at + close.length, close, true)
    return true
  }
  if (character === ':' && text[at + 1] === '"') {
    scanPiece(scanner, at + 2, '"', true)
    return true
  }
  const sigil = /~([a-z]|[A-Z][A-Z\d]*)("""|'''|[([{<"'|/])/y
  sigil.lastIndex = at
  const [found, name = '', open = ''] = sigil.exec(text) ?? []
  if (found === undefined) return false
  scanPiece(scanner, at + found.length, SIGIL_CLOSE[open] ?? open, name === name.toLowerCase())
  return true
}

/** A string up to its end or its next interpolation. An ordinary string that is not closed ends with its line, so that what follows is code. */
function scanPiece(scanner: Scanner, from: number, close: string, interpolates: boolean): void {
  const { text } = scanner
  const last = close.length === 3 ? -1 : unclosedEnd(text, from, close)
  let at = from
  while (at < text.length && at !== last && !text.startsWith(close, at) && !(interpolates && text.startsWith('#{', at)))
    at += text[at] === '\\' ? 2 : 1
  if (at >= text.length) add(scanner, 'text', text.length)
  else if (at === last) add(scanner, 'text', at)
  else if (text.startsWith(close, at)) endText(scanner, at + close.length)
  else {
    add(scanner, 'text', at)
    add(scanner, 'open', at + 2)
    scanner.braces.push(close)
  }
}

/** Behind the quotation mark a colon makes a key of the string, and letters are a sigil's modifiers. */
function endText(scanner: Scanner, end: number): void {
  const { text } = scanner
  if (text[end] === ':' && text[end + 1] === ' ') add(scanner, 'key', end + 1)
  else add(scanner, 'text', end + (/^[a-z]+/.exec(text.slice(end, end + 4))?.[0].length ?? 0))
}

/** Where a string that has no end on any line below ends all the same: its line's end; -1 for one that has its end. */
function unclosedEnd(text: string, from: number, close: string): number {
  const line = text.indexOf('\n', from)
  if (line < 0) return -1
  const rest = text.slice(from, line)
  if (rest.replace(/\\./g, '').includes(close) || rest.includes('#{')) return -1
  // A string of several lines is rare; one whose next line holds a second string is most likely not closed yet.
  const below = text.slice(line).replace(/\\./g, '')
  return close.length === 1 && (below.split(close).length - 1) % 2 === 0 ? line : -1
}

function scanWord(scanner: Scanner): boolean {
  const { text, at } = scanner
  const end = matchEnd(NAME, text, at) ?? matchEnd(ALIAS, text, at)
  if (end === undefined) return matched(scanner, 'number', NUMBER)
  const word = text.slice(at, end)
  const isKey = text[end] === ':' && text[end + 1] !== ':' && /^[\s,)\]}|]?$/.test(text[end + 1] ?? '')
  const afterDot = scanner.tokens.at(-1)?.text === '.'
  if (isKey) add(scanner, 'key', end + 1)
  else if (/^\p{Lu}/u.test(word)) add(scanner, 'alias', end)
  else if (!afterDot && BLOCK_WORDS.has(word)) add(scanner, 'word', end)
  else if (!afterDot && OPERATOR_WORDS.has(word)) add(scanner, 'operator', end)
  else if (!afterDot && (word === 'true' || word === 'false' || word === 'nil')) add(scanner, 'atom', end)
  else add(scanner, 'name', end)
  return true
}

function scanBracket(scanner: Scanner): boolean {
  const { text, at, braces } = scanner
  if (/^(<<<|<<~|>>>)/.test(text.slice(at, at + 3))) return false
  const open = OPENS.find((each) => text.startsWith(each, at))
  if (open !== undefined) {
    if (open.endsWith('{')) braces.push(null)
    add(scanner, 'open', at + open.length)
    return true
  }
  const close = CLOSES.find((each) => text.startsWith(each, at))
  if (close === undefined) return false
  add(scanner, 'close', at + close.length)
  const string = close === '}' ? (braces.pop() ?? null) : null
  if (string !== null) scanPiece(scanner, scanner.at, string, true)
  return true
}

function scanMatch(scanner: Scanner): boolean {
  if (matched(scanner, 'atom', ATOM)) return true
  if (scanner.text[scanner.at] === ':' && scanner.text[scanner.at + 1] !== ':') {
    add(scanner, 'atom', scanner.at + 1)
    return true
  }
  return matched(scanner, 'operator', OPERATOR)
}

function matched(scanner: Scanner, kind: TokenKind, pattern: RegExp): boolean {
  const end = matchEnd(pattern, scanner.text, scanner.at)
  if (end === undefined) return false
  add(scanner, kind, end)
  return true
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? undefined : at + found[0].length
}
