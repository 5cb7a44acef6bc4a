/** A word of the glossary as lists and searches know it. */
export interface TermEntry {
  readonly term: string
  /** The element that holds it on the glossary's page. */
  readonly id: string
}

export interface Term extends TermEntry {
  /** What it means, and the lessons that use it, as HTML. */
  readonly html: string
}
