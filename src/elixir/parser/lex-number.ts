import { float } from '#terms/float.ts'
import { integer } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { isDigit, isHexDigit, isIdentifierStart, isUpper } from './characters.ts'
import { addToken, columnAt, type LexerState } from './lexer-state.ts'
import { syntaxFault } from './syntax-problem.ts'

const BASES: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 }

/** The index behind digits that single underscores may part. */
function digitsEnd(source: string, start: number, accepts: (code: number) => boolean): number {
  let index = start
  while (accepts(source.charCodeAt(index)) || (source[index] === '_' && index > start && accepts(source.charCodeAt(index + 1)))) index++
  return index
}

function accepts(base: number): (code: number) => boolean {
  if (base === 16) return isHexDigit
  return (code) => code >= 48 && code < 48 + base
}

function toInteger(digits: string): Term {
  const short = digits.length <= 15 ? Number(digits) : Number.NaN
  return Number.isNaN(short) ? integer(BigInt(digits)) : short
}

/** Reads a number of any base. */
export function lexNumber(state: LexerState): undefined {
  const { source, index: start } = state
  const base = source[start] === '0' ? BASES[source[start + 1] ?? ''] : undefined
  const end = base === undefined ? decimal(state, start) : based(state, start, base)
  checkBehind(state, start, end)
  state.index = end
}

function based(state: LexerState, start: number, base: number): number {
  const { source } = state
  const end = digitsEnd(source, start + 2, accepts(base))
  if (end === start + 2) {
    addToken(state, 'number', '0', start, 0)
    return start + 1
  }
  const text = source.slice(start, end)
  addToken(state, 'number', text, start, integer(BigInt(text.replaceAll('_', ''))))
  return end
}

function decimal(state: LexerState, start: number): number {
  const { source } = state
  const whole = digitsEnd(source, start, isDigit)
  if (source[whole] !== '.' || !isDigit(source.charCodeAt(whole + 1))) {
    const text = source.slice(start, whole)
    addToken(state, 'number', text, start, toInteger(text.replaceAll('_', '')))
    return whole
  }
  const end = exponentEnd(source, digitsEnd(source, whole + 1, isDigit))
  const text = source.slice(start, end)
  const value = Number(text.replaceAll('_', ''))
  if (!Number.isFinite(value)) throw syntaxFault(state.line, columnAt(state, start), 'invalid float number ', text)
  addToken(state, 'number', text, start, float(value))
  return end
}

function exponentEnd(source: string, index: number): number {
  if (source[index] !== 'e' && source[index] !== 'E') return index
  const sign = source[index + 1] === '+' || source[index + 1] === '-' ? 1 : 0
  const end = digitsEnd(source, index + 1 + sign, isDigit)
  return end === index + 1 + sign ? index : end
}

function checkBehind(state: LexerState, start: number, end: number): undefined {
  const codePoint = state.source.codePointAt(end)
  if (codePoint === undefined || !(isIdentifierStart(codePoint) || isUpper(codePoint))) return
  const character = String.fromCodePoint(codePoint)
  const number = state.source.slice(start, end)
  throw syntaxFault(
    state.line,
    columnAt(state, start),
    `invalid character "${character}" after number ${number}. If you intended to write a number, make sure to separate the number from the character (using comma, space, etc). If you meant to write a function name or a variable, note that identifiers in Elixir cannot start with numbers. Unexpected token: `,
    character,
  )
}
