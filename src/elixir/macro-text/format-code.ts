import type { Comment } from '#elixir/parser/lexer-state.ts'
import { type ParseResult, parse } from '#elixir/parser/parse.ts'
import type { Term } from '#terms/term.ts'
import { blockText } from './block-text.ts'
import { expressionText } from './expression-text.ts'
import { layOut } from './layout.ts'
import { isSameCode } from './same-code.ts'
import { describedBy, formOf } from './shape.ts'
import type { Source } from './text-state.ts'
import type { NamesWithoutParentheses } from './without-parentheses.ts'

export interface FormatOptions {
  /** `line_length` of `Code.format_string!/2`: 98 when it is not given. */
  readonly lineLength?: number
  /** `locals_without_parens` of `Code.format_string!/2`: calls that stay without parentheses besides Elixir's own. */
  readonly localsWithoutParens?: NamesWithoutParentheses
}

/** The text formatted, or the problem that it has. */
export type FormatResult = { readonly kind: 'ok'; readonly text: string } | (ParseResult & { readonly kind: 'error' })

/** A top-level expression or comment as it is written; `tight` when no empty line need follow it. */
interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly tight: boolean
}

/**
 * Source text in the formatter's layout, as `Code.format_string!/2` writes it. A top-level expression that has comments within brackets stays as
 * it was written.
 */
export function formatCode(source: string, options: FormatOptions = {}): FormatResult {
  const comments: Comment[] = []
  const result = parse(source, { detail: true, comments })
  if (result.kind === 'error') return result
  const lines = source.split(/\r?\n/)
  const forms = result.forms.map((form) => formPiece(form, comments, lines, options))
  const apart = comments.filter(({ line }) => !forms.some(({ from, to }) => line >= from && line <= to))
  const notes = apart.map(({ text, line }) => ({ text, from: line, to: line, tight: true }))
  return { kind: 'ok', text: joinPieces([...forms, ...notes].sort((left, right) => left.from - right.from)) }
}

function formPiece(form: Term, comments: readonly Comment[], lines: readonly string[], options: FormatOptions): Piece {
  const from = Number(describedBy(form, 'from')?.said)
  const to = Number(describedBy(form, 'to')?.said)
  const own = comments.filter(({ line }) => line >= from && line <= to)
  const tight = formOf(describedBy(form, 'from')?.value ?? form, '@') !== undefined
  const text =
    written(form, own, options) ??
    lines
      .slice(from - 1, to)
      .join('\n')
      .trimEnd()
  return { text, from, to, tight }
}

/** The form formatted; undefined when not all of it would be there. */
function written(form: Term, comments: readonly Comment[], options: FormatOptions): string | undefined {
  if (comments.some(({ enclosed }) => enclosed)) return undefined
  const source: Source = { comments: [...comments], localsWithoutParens: options.localsWithoutParens ?? new Map() }
  const text = layOut(blockText(form, { write: expressionText, block: blockText, source }), options.lineLength ?? 98)
  const found: Comment[] = []
  const result = parse(text, { detail: true, comments: found })
  const same = result.kind === 'ok' && isSameCode(result.quoted, form) && found.length === comments.length
  return same ? text : undefined
}

/** Whether the code, comments before it aside, takes more than one line. */
function isLong(text: string): boolean {
  return /\n/.test(text.replace(/^(#.*\n)+/, ''))
}

function joinPieces(pieces: readonly Piece[]): string {
  return pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1]
    if (before === undefined) return piece.text
    const long = isLong(before.text) || isLong(piece.text)
    const apart = piece.from - before.to > 1 || (long && !before.tight)
    return `${text}${apart ? '\n\n' : '\n'}${piece.text}`
  }, '')
}
