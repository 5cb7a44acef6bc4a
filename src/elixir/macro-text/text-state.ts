import type { Term } from '#terms/term.ts'
import type { Document } from './document.ts'
import type { NamesWithoutParentheses } from './without-parentheses.ts'

/**
 * Where an expression stands: some calls are written without parentheses in a block, as an operand or as a sole argument, but not among
 * several arguments.
 */
export type Context = 'block' | 'operand' | 'sole argument' | 'argument'

/** What the writers of each kind of expression need of each other. */
export interface Writer {
  readonly write: (term: Term, context: Context, writer: Writer) => Document
  /** Several expressions, one a line; anything else as itself. */
  readonly block: (term: Term, writer: Writer) => Document
  /** Set when source is formatted: the code tells how it was written (`ParseOptions.detail`), and this is kept. */
  readonly source: Source | null
}

/** A comment that is not written yet. */
export interface SourceComment {
  readonly line: number
  readonly text: string
}

/** What is kept of the source that is formatted. */
export interface Source {
  /** The comments not written yet, in order. */
  readonly comments: SourceComment[]
  /** The calls besides Elixir's own that may stay without parentheses. */
  readonly localsWithoutParens: NamesWithoutParentheses
}

/** Takes the comments that stand before a line: they are written by who takes them. */
export function takeComments(source: Source, line: number): readonly SourceComment[] {
  const at = source.comments.findIndex((comment) => comment.line >= line)
  return source.comments.splice(0, at === -1 ? source.comments.length : at)
}
