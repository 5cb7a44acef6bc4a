import { codePointName, isDigit, isLower, isUpper } from './characters.ts'
import { lexQuotedBody, type QuotedForm } from './lex-quoted.ts'
import { addTokenAt, columnAt, type LexerState } from './lexer-state.ts'
import { syntaxFault } from './syntax-problem.ts'

const TERMINATORS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '/': '/', '|': '|', '"': '"', "'": "'" }

/** Whether a sigil begins at the index: `~` and a letter. */
export function isSigil(source: string, index: number): boolean {
  const code = source.charCodeAt(index + 1)
  return source[index] === '~' && index + 2 < source.length && (isLower(code) || isUpper(code))
}

function sigilNameEnd(source: string, start: number): number {
  let index = start
  while (isUpper(source.charCodeAt(index)) || isLower(source.charCodeAt(index)) || (index > start && isDigit(source.charCodeAt(index))))
    index++
  return index
}

function sigilName(state: LexerState, start: number): string {
  const name = state.source.slice(start + 1, sigilNameEnd(state.source, start + 1))
  if (/^([a-z]|[A-Z][A-Z0-9]*)$/.test(name)) return name
  throw syntaxFault(
    state.line,
    columnAt(state, start),
    'invalid sigil name, it should be either a one-letter lowercase letter or an uppercase letter optionally followed by uppercase letters and digits, got: ',
    `~${name}`,
  )
}

function sigilForm(state: LexerState, start: number, name: string): QuotedForm {
  const { source, line } = state
  const at = start + 1 + name.length
  const opening = source[at] ?? ''
  const terminator = TERMINATORS[opening]
  const column = columnAt(state, start)
  if (terminator === undefined) {
    const codePoint = source.codePointAt(at) ?? 0
    const place = `"${String.fromCodePoint(codePoint)}" (column ${columnAt(state, at)}, code point ${codePointName(codePoint)})`
    const token = `${place}. The available delimiters are: //, ||, "", '', (), [], {}, <>`
    throw syntaxFault(line, column, 'invalid sigil delimiter: ', token)
  }
  const heredoc = (opening === '"' || opening === "'") && source.startsWith(opening.repeat(3), at)
  return {
    terminator: heredoc ? opening.repeat(3) : terminator,
    opening: heredoc ? opening.repeat(3) : opening,
    heredoc,
    interpolates: isLower(name.charCodeAt(0)),
    raw: true,
    noun: heredoc ? 'heredoc' : `sigil ~${name}${opening}`,
    line,
    column,
    openingColumn: columnAt(state, at),
  }
}

/** Reads a sigil with its modifiers. */
export function lexSigil(state: LexerState): undefined {
  const { source, index: start } = state
  const name = sigilName(state, start)
  const form = sigilForm(state, start, name)
  state.index = start + 1 + name.length + form.opening.length
  const { parts, indentation } = lexQuotedBody(state, form)
  const end = modifiersEnd(source, state.index)
  const modifiers = source.slice(state.index, end)
  state.index = end
  addTokenAt(state, 'quoted', name, form.line, form.column, null, {
    kind: 'sigil',
    name,
    modifiers,
    delimiter: form.opening,
    indentation: form.heredoc ? indentation : null,
    parts,
  })
}

function modifiersEnd(source: string, start: number): number {
  let index = start
  for (;;) {
    const code = source.charCodeAt(index)
    if (!(isLower(code) || isUpper(code) || isDigit(code))) return index
    index++
  }
}
