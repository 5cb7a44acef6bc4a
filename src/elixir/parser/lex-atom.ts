import { toAtom } from '#terms/atom.ts'
import { atomNameEnd, canonicalName } from './lex-name.ts'
import { operatorName } from './lex-operator.ts'
import { lexQuotedBody, plainText, quotedForm } from './lex-quoted.ts'
import { addToken, addTokenAt, checkAtom, columnAt, dropNewline, type LexerState, unexpectedCharacter } from './lexer-state.ts'
import type { Quoted } from './token.ts'
import { readEscape } from './unescape.ts'

/** Reads what a colon begins: an atom, or the operator `::`. */
export function lexColon(state: LexerState): undefined {
  const { source, index: start } = state
  if (source.startsWith('::', start) && source[start + 2] !== ':') {
    dropNewline(state)
    addToken(state, 'binary operator', '::', start)
    state.index = start + 2
    return
  }
  const next = source[start + 1]
  if (next === '"' || next === "'") return quotedAtom(state, start, next)
  const nameEnd = atomNameEnd(source, start + 1)
  const name = nameEnd > start + 1 ? canonicalName(source.slice(start + 1, nameEnd)) : atomOperator(source, start + 1)
  if (name === undefined) unexpectedCharacter(state, start)
  checkAtom(state, name, state.line, columnAt(state, start))
  addToken(state, 'literal', `:${name}`, start, toAtom(name))
  state.index = nameEnd > start + 1 ? nameEnd : start + 1 + name.length
}

function atomOperator(source: string, start: number): string | undefined {
  return source.startsWith('::', start) ? '::' : operatorName(source, start)
}

function quotedAtom(state: LexerState, start: number, quote: string): undefined {
  const form = quotedForm(state, start, quote, false, 'atom')
  state.index = start + 2
  const { parts } = lexQuotedBody(state, form)
  const quoted: Quoted = { kind: 'string', heredoc: false, parts, source: '' }
  const name = plainText(quoted)
  if (name === undefined) return addTokenAt(state, 'quoted atom', '', form.line, form.column, null, quoted)
  checkAtom(state, name, form.line, form.column)
  addTokenAt(state, 'literal', `:${name}`, form.line, form.column, toAtom(name))
}

/** Reads `?a`: the code point of a character. */
export function lexCharacter(state: LexerState): undefined {
  const { source, index: start } = state
  const codePoint = source.codePointAt(start + 1)
  if (codePoint === undefined) unexpectedCharacter(state, start)
  if (source[start + 1] === '\\' && start + 2 < source.length) return escapedCharacter(state, start)
  const end = start + 1 + (codePoint > 0xffff ? 2 : 1)
  addToken(state, 'number', source.slice(start, end), start, codePoint)
  if (codePoint > 0xffff) state.columnBase += 1
  if (codePoint === 10) {
    state.line += 1
    state.columnBase = end - 1
  }
  state.index = end
}

function escapedCharacter(state: LexerState, start: number): undefined {
  const letter = state.source[start + 2] ?? ''
  const named = readEscape(`\\${letter}`, 0)
  const codePoint = state.source.codePointAt(start + 2) ?? 0
  const end = start + 2 + (codePoint > 0xffff ? 2 : 1)
  addToken(state, 'number', state.source.slice(start, end), start, named.kind === 'code point' ? named.value : codePoint)
  state.index = end
}
