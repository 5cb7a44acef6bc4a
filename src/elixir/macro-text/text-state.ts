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
}
