import { atom } from '#terms/atom.ts'
import { columnAt, type LexerState, type Opening } from './lexer-state.ts'
import { missingTerminatorFault, SyntaxFault, syntaxFault } from './syntax-problem.ts'

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<<': '>>', do: 'end', fn: 'end' }

function indentationAt(state: LexerState, index: number): number {
  let start = state.source.lastIndexOf('\n', index - 1) + 1
  const from = start
  while (state.source[start] === ' ' || state.source[start] === '\t') start++
  return start - from
}

/** Notes an opened delimiter whose token is added next. */
export function open(state: LexerState, text: string, start: number): undefined {
  state.openings.push({
    text,
    line: state.line,
    column: columnAt(state, start),
    tokenIndex: state.tokens.length,
    indentation: text === 'do' || text === 'fn' ? indentationAt(state, start) : 0,
    suspect: null,
  })
}

/** Closes the delimiter opened last with the token added next; raises when it is another's end. */
export function close(state: LexerState, text: string, start: number): undefined {
  const opening = state.openings.pop()
  if (opening === undefined) throw unopened(state, text, start)
  if (closers[opening.text] !== text) throw mismatched(state, opening, text, start)
  const token = state.tokens[opening.tokenIndex]
  if (token !== undefined) token.match = state.tokens.length
  if (text === 'end') noteSuspect(state, opening, start)
}

function noteSuspect(state: LexerState, opening: Opening, start: number): undefined {
  const outer = state.openings.findLast((candidate) => candidate.text === 'do' || candidate.text === 'fn')
  if (outer === undefined) return
  if (opening.suspect !== null) outer.suspect = opening.suspect
  else if (indentationAt(state, start) < opening.indentation) outer.suspect = opening.line
}

function unopened(state: LexerState, text: string, start: number): SyntaxFault {
  const message = text === 'end' ? (['unexpected reserved word: ', ''] as const) : 'unexpected token: '
  return syntaxFault(state.line, columnAt(state, start), message, text)
}

function mismatched(state: LexerState, opening: Opening, text: string, start: number): SyntaxFault {
  const expected = closers[opening.text] ?? ''
  const message = text === 'end' ? 'unexpected reserved word: ' : 'unexpected token: '
  const endColumn = columnAt(state, start)
  return new SyntaxFault({
    line: opening.line,
    column: opening.column,
    message,
    token: text,
    exception: 'MismatchedDelimiterError',
    description: message + text,
    delimiter: { opening: opening.text, expected, closing: text, endLine: state.line, endColumn },
    meta: [
      ['end_line', state.line],
      ['end_column', endColumn],
      ['error_type', atom('mismatched_delimiter')],
      ['opening_delimiter', atom(opening.text)],
      ['closing_delimiter', atom(text)],
      ['expected_delimiter', atom(expected)],
    ],
  })
}

/** Raises when the text ends while a delimiter is open. */
export function checkAllClosed(state: LexerState): undefined {
  const opening = state.openings[state.openings.length - 1]
  if (opening === undefined) return
  const expected = closers[opening.text] ?? ''
  const hint = opening.suspect === null ? '' : `\nhint: it looks like the "do" on line ${opening.suspect} does not have a matching "end"`
  throw missingTerminatorFault(opening.line, opening.column, `missing terminator: ${expected}${hint}`, {
    opening: opening.text,
    expected,
    closing: null,
    endLine: state.line,
    endColumn: columnAt(state, state.index),
  })
}
