import type { Term } from '#terms/term.ts'
import { isKeyColon } from './lex-name.ts'
import { addTokenAt, checkAtom, columnAt, type LexerState, lastToken, startLine } from './lexer-state.ts'
import { missingTerminatorFault, syntaxFault } from './syntax-problem.ts'
import type { Quoted, QuotedPart } from './token.ts'
import { resolveEscapes } from './unescape.ts'

/** How a quoted text ends, and what to call it when it does not. */
export interface QuotedForm {
  readonly terminator: string
  readonly heredoc: boolean
  readonly interpolates: boolean
  /** A sigil's text keeps its escapes, except the one of its own terminator. */
  readonly raw: boolean
  /** `string`, `sigil ~r/`: what messages call it. */
  readonly noun: string
  readonly opening: string
  readonly line: number
  readonly column: number
  /** The column of the opening delimiter itself, behind a sigil's name or an atom's colon. */
  readonly openingColumn: number
}

interface RawText {
  readonly kind: 'text'
  text: string
  readonly line: number
  readonly column: number
  /** Offsets in the text where a line of the source begins. */
  readonly lineStarts: number[]
}

type RawPart = RawText | (QuotedPart & { readonly kind: 'code' })

const MAXIMUM_DEPTH = 100

/** Reads what stands between the delimiters (the first already behind), and the last delimiter. Answers the parts and a heredoc's indentation. */
export function lexQuotedBody(state: LexerState, form: QuotedForm): { parts: QuotedPart[]; indentation: number } {
  const parts: RawPart[] = []
  const indentation = form.heredoc ? heredocBody(state, form, parts) : plainBody(state, form, parts)
  const kept = parts.filter((part) => part.kind === 'code' || part.text !== '')
  return { parts: kept.map((part) => finishPart(part, form, indentation)), indentation }
}

function newText(state: LexerState): RawText {
  return { kind: 'text', text: '', line: state.line, column: columnAt(state, state.index), lineStarts: [] }
}

function plainBody(state: LexerState, form: QuotedForm, parts: RawPart[]): number {
  let text = newText(state)
  parts.push(text)
  while (!state.source.startsWith(form.terminator, state.index)) text = step(state, form, parts, text)
  state.index += form.terminator.length
  return 0
}

function heredocBody(state: LexerState, form: QuotedForm, parts: RawPart[]): number {
  skipHeredocHead(state, form)
  let text = newText(state)
  parts.push(text)
  let atLineStart = true
  for (;;) {
    if (atLineStart) {
      const end = spacesEnd(state.source, state.index)
      if (state.source.startsWith(form.terminator, end)) {
        const indentation = end - state.index
        state.index = end + form.terminator.length
        return indentation
      }
      text.lineStarts.push(text.text.length)
    }
    const line = state.line
    const before = text
    text = step(state, form, parts, text)
    atLineStart = state.line !== line && text === before
  }
}

function spacesEnd(source: string, start: number): number {
  let index = start
  while (source[index] === ' ' || source[index] === '\t') index++
  return index
}

function skipHeredocHead(state: LexerState, form: QuotedForm): undefined {
  let index = spacesEnd(state.source, state.index)
  if (state.source[index] === '\r') index++
  if (index >= state.source.length) throw unterminated(state, form)
  if (state.source[index] !== '\n')
    throw syntaxFault(
      form.line,
      form.column,
      'heredoc allows only whitespace characters followed by a new line after opening ',
      form.terminator,
    )
  state.index = index + 1
  startLine(state, index + 1)
}

/** Takes the next character, escape or interpolation into the parts; answers the text that goes on. */
function step(state: LexerState, form: QuotedForm, parts: RawPart[], text: RawText): RawText {
  const { source, index } = state
  const character = source[index]
  if (character === undefined) throw unterminated(state, form)
  if (character === '\\') {
    takeEscape(state, form, text)
    return text
  }
  if (character === '#' && form.interpolates && source[index + 1] === '{') {
    parts.push(interpolation(state, form))
    const next = newText(state)
    parts.push(next)
    return next
  }
  take(state, text, character)
  return text
}

function take(state: LexerState, text: RawText, character: string): undefined {
  const code = character.charCodeAt(0)
  state.index += 1
  if (character === '\n') startLine(state, state.index)
  if (code >= 0xd800 && code < 0xdc00) state.columnBase += 1
  text.text += character
}

function takeEscape(state: LexerState, form: QuotedForm, text: RawText): undefined {
  const { source, index } = state
  const own = form.raw && source.startsWith(form.terminator, index + 1)
  if (own) {
    text.text += form.terminator
    state.index += 1 + form.terminator.length
    return
  }
  text.text += '\\'
  state.index += 1
  const next = source[state.index]
  if (next !== undefined) take(state, text, next)
}

function interpolation(state: LexerState, form: QuotedForm): RawPart & { kind: 'code' } {
  const line = state.line
  const column = columnAt(state, state.index)
  const { tokens, openings } = state
  state.depth += 1
  if (state.depth > MAXIMUM_DEPTH) throw syntaxFault(line, column, 'interpolations are nested too deeply', '')
  state.tokens = []
  state.openings = []
  state.index += 2
  state.run(state, true)
  if (state.source[state.index] !== '}')
    throw missingTerminatorFault(line, column, `missing interpolation terminator: "}" (for ${form.noun} starting at line ${form.line})`, {
      opening: '{',
      expected: '}',
      closing: null,
      endLine: state.line,
      endColumn: columnAt(state, state.index),
    })
  state.index += 1
  const code = state.tokens
  state.tokens = tokens
  state.openings = openings
  state.depth -= 1
  return { kind: 'code', tokens: code, line, column }
}

function unterminated(state: LexerState, form: QuotedForm): never {
  const message = `missing terminator: ${form.terminator} (for ${form.noun} starting at line ${form.line})`
  throw missingTerminatorFault(form.line, form.openingColumn, message, {
    opening: form.opening,
    expected: form.terminator,
    closing: null,
    endLine: state.line,
    endColumn: columnAt(state, state.index),
  })
}

function outdent(part: RawText, indentation: number): string {
  if (indentation === 0) return part.text
  let result = ''
  let from = 0
  for (const start of part.lineStarts) {
    result += part.text.slice(from, start)
    from = start
    while (from < start + indentation && (part.text[from] === ' ' || part.text[from] === '\t')) from++
  }
  return result + part.text.slice(from)
}

function finishPart(part: RawPart, form: QuotedForm, indentation: number): QuotedPart {
  if (part.kind === 'code') return part
  const text = outdent(part, indentation).replaceAll('\r\n', '\n')
  const value = form.raw ? text : resolveEscapes(text)
  if (typeof value === 'object' && 'kind' in value && value.kind === 'problem') {
    const before = text.slice(0, value.offset)
    const lines = before.split('\n')
    const column = (lines.length === 1 ? part.column : 1) + (lines[lines.length - 1] ?? '').length
    throw syntaxFault(part.line + lines.length - 1, column, value.message, value.token)
  }
  return { kind: 'text', value: value as Term }
}

/** The form of a text in `quote`, or in three of them, that begins on the current line at `start`. */
export function quotedForm(state: LexerState, start: number, quote: string, heredoc: boolean, noun: string): QuotedForm {
  const terminator = heredoc ? quote.repeat(3) : quote
  const column = columnAt(state, start)
  const place = { line: state.line, column, openingColumn: state.source[start] === ':' ? column + 1 : column }
  return { terminator, opening: terminator, heredoc, interpolates: true, raw: false, noun, ...place }
}

/** Reads a string, charlist or heredoc, or the keyword key or remote name that quotes make. */
export function lexString(state: LexerState): undefined {
  const { source, index: start } = state
  const quote = source[start] ?? '"'
  const heredoc = source.startsWith(quote.repeat(3), start)
  const remote = lastToken(state)?.kind === 'dot'
  const noun = remote ? 'function name' : heredoc ? 'heredoc' : 'string'
  const form = quotedForm(state, start, quote, heredoc && !remote, noun)
  state.index += form.terminator.length
  const { parts } = lexQuotedBody(state, form)
  const quoted: Quoted = { kind: quote === '"' ? 'string' : 'charlist', heredoc, parts, source: source.slice(start, state.index) }
  if (remote) return remoteName(state, form, quoted)
  if (heredoc || !isKeyColon(source, state.index)) return addTokenAt(state, 'quoted', quote, form.line, form.column, null, quoted)
  state.index += 1
  keyToken(state, form, quoted)
}

function keyToken(state: LexerState, form: QuotedForm, quoted: Quoted): undefined {
  const name = plainText(quoted)
  if (name === undefined) return addTokenAt(state, 'quoted key', '', form.line, form.column, null, quoted)
  checkAtom(state, name, form.line, form.column)
  addTokenAt(state, 'keyword key', name, form.line, form.column)
}

/** The text of a quoted token without interpolation; undefined with one. */
export function plainText(quoted: Quoted): string | undefined {
  const [first, ...rest] = quoted.parts
  if (first === undefined) return ''
  return rest.length === 0 && first.kind === 'text' && typeof first.value === 'string' ? first.value : undefined
}

function remoteName(state: LexerState, form: QuotedForm, quoted: Quoted): undefined {
  const name = plainText(quoted)
  if (name === undefined)
    throw syntaxFault(
      form.line,
      form.column,
      'interpolation is not allowed when calling function/macro. Found interpolation in a call starting with: ',
      form.terminator,
    )
  checkAtom(state, name, form.line, form.column)
  const next = state.source[state.index]
  const kind = next === '(' ? 'paren identifier' : next === '[' ? 'bracket identifier' : 'identifier'
  addTokenAt(state, kind, name, form.line, form.column)
}
