import type { Term } from '#terms/term.ts'
import type { Document } from './document.ts'

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

/** What is kept of the source that is formatted. */
export interface Source {
  /** The comments not written yet, in order. */
  readonly comments: { readonly line: number; readonly text: string }[]
  /** Whether calls without parentheses stay so, whatever their name. */
  readonly keepsOpenCalls: boolean
}
