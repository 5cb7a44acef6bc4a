import { isDigit } from './characters.ts'
import { lexCharacter, lexColon } from './lex-atom.ts'
import { lexName } from './lex-name.ts'
import { lexNumber } from './lex-number.ts'
import { lexOperator, lexPunctuation } from './lex-operator.ts'
import { lexString } from './lex-quoted.ts'
import { isSigil, lexSigil } from './lex-sigil.ts'
import { addToken, type Comment, columnAt, dropNewline, type LexerState, lastToken, startLine, unexpectedCharacter } from './lexer-state.ts'
import { checkAllClosed } from './terminators.ts'
import type { Token } from './token.ts'

/** Where a text begins in its file, and whether its atoms must exist already. */
export interface LexerOptions {
  readonly line: number
  readonly column: number
  readonly existingAtomsOnly: boolean
  readonly comments: Comment[]
}

/** The tokens of a whole text, delimiters balanced, ended by an `end of file`. Throws `SyntaxFault`. */
export function tokenize(source: string, options: LexerOptions): readonly Token[] {
  const state: LexerState = {
    source,
    existingAtomsOnly: options.existingAtomsOnly,
    comments: options.comments,
    run,
    index: 0,
    line: options.line,
    columnBase: -options.column,
    tokens: [],
    openings: [],
    depth: 0,
  }
  run(state, false)
  return state.tokens
}

function run(state: LexerState, interpolation: boolean): undefined {
  const { source } = state
  while (state.index < source.length) {
    if (interpolation && source[state.index] === '}' && state.openings.length === 0) break
    next(state)
  }
  if (!interpolation || state.index < source.length) checkAllClosed(state)
  endOfFile(state)
}

function endOfFile(state: LexerState): undefined {
  const last = state.tokens.findLast((token) => token.kind !== 'newline')
  state.tokens.push({
    kind: 'end of file',
    text: '',
    line: last?.line ?? state.line,
    column: last?.column ?? state.index - state.columnBase,
    value: null,
    quoted: null,
    match: 0,
  })
}

function next(state: LexerState): undefined {
  const { source, index } = state
  const code = source.charCodeAt(index)
  switch (code) {
    case 32: // space
    case 9: // tab
      state.index = index + 1
      return
    case 10: // newline
      return newline(state, index)
    case 13: // carriage return
      if (source.charCodeAt(index + 1) !== 10) unexpectedCharacter(state, index)
      state.index = index + 1
      return
    case 35: // #
      return comment(state)
    case 92: // \
      return backslash(state)
    case 34: // "
    case 39: // '
      return lexString(state)
    case 58: // :
      return lexColon(state)
    case 59: // ;
      return semicolon(state)
    case 63: // ?
      return lexCharacter(state)
    default:
      return other(state, code)
  }
}

function other(state: LexerState, code: number): undefined {
  if (isDigit(code)) return lexNumber(state)
  if (isSigil(state.source, state.index)) return lexSigil(state)
  if (lexOperator(state) || lexPunctuation(state)) return
  if (code === 0xfeff && state.index === 0) {
    state.index = 1
    state.columnBase += 1
    return
  }
  lexName(state)
}

function newline(state: LexerState, index: number): undefined {
  const last = lastToken(state)
  if (last?.kind !== 'newline' && last?.kind !== ';' && last?.kind !== ',') addToken(state, 'newline', 'eol', index)
  state.index = index + 1
  startLine(state, index + 1)
}

function comment(state: LexerState): undefined {
  const end = state.source.indexOf('\n', state.index)
  const start = state.index
  state.index = end < 0 ? state.source.length : end
  const opening = state.openings[state.openings.length - 1]?.text
  const enclosed = state.depth > 0 || (opening !== undefined && opening !== 'do' && opening !== 'fn')
  const text = state.source.slice(start, state.index).trimEnd()
  state.comments.push({ line: state.line, column: columnAt(state, start), from: start, to: state.index, text, enclosed })
}

function backslash(state: LexerState): undefined {
  const { source, index } = state
  const width = source[index + 1] === '\n' ? 2 : source.startsWith('\r\n', index + 1) ? 3 : 0
  if (width > 0) {
    state.index = index + width
    startLine(state, state.index)
  } else if (!lexOperator(state)) unexpectedCharacter(state, index)
}

function semicolon(state: LexerState): undefined {
  if (lastToken(state)?.kind === ';') unexpectedCharacter(state, state.index)
  dropNewline(state)
  addToken(state, ';', ';', state.index)
  state.index += 1
}
