import type { Term } from '#terms/term.ts'
import type { Document } from './document.ts'
import { describedBy, formOf } from './shape.ts'
import { type Source, takeComments, type Writer } from './text-state.ts'

/** An expression or comment of a block, with the lines of the source that it stands on; `tight` when no empty line need follow it. */
export interface Row {
  readonly document: Document
  readonly from: number
  readonly to: number
  readonly tight: boolean
}

/** The expressions of a block, each a row, with the comments among them. */
export function blockRows(term: Term, writer: Writer): readonly Row[] {
  const { source } = writer
  if (source === null) return plainRows(term, writer)
  const limited = describedBy(term, 'until')
  const body = limited?.value ?? term
  const expressions = formOf(body, '__block__') ?? [body]
  const whole = describedBy(body, 'from') === undefined ? expressions : [body]
  const rows = whole.flatMap((expression) => expressionRows(expression, writer, source))
  const until = typeof limited?.said === 'number' ? limited.said : 0
  return [...rows, ...commentsBefore(source, until)]
}

function plainRows(term: Term, writer: Writer): readonly Row[] {
  const expressions = formOf(term, '__block__')
  const several = expressions === undefined || expressions.length < 2 ? [term] : expressions
  return several.map((expression) => ({
    document: writer.write(expression, 'block', writer),
    from: 0,
    to: 0,
    tight: isAttribute(expression),
  }))
}

function isAttribute(expression: Term): boolean {
  return formOf(expression, '@') !== undefined
}

function expressionRows(expression: Term, writer: Writer, source: Source): Row[] {
  const from = describedBy(expression, 'from')
  if (from === undefined || typeof from.said !== 'number')
    return [{ document: writer.write(expression, 'block', writer), from: 0, to: 0, tight: isAttribute(expression) }]
  const to = Number(describedBy(expression, 'to')?.said ?? from.said)
  const comments = commentsBefore(source, from.said + 1)
  const document = writer.write(from.value, 'block', writer)
  const within = commentsBefore(source, to)
  return [...comments, ...within, { document, from: from.said, to, tight: isAttribute(from.value) }]
}

/** Takes the comments that stand before a line. */
function commentsBefore(source: Source, line: number): Row[] {
  return takeComments(source, line).map((comment) => ({ document: comment.text, from: comment.line, to: comment.line, tight: true }))
}
