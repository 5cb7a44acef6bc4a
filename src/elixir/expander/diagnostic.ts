/** A warning or error that the compiler reports, as data. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number | undefined
  readonly correction: Correction | undefined
}

/** What would mend it: a word that stands at the place gives way to another text. */
export interface Correction {
  readonly title: string
  readonly word: string
  readonly insert: string
}

/** The correction of a misspelt name. */
export function changeTo(word: string, insert: string): Correction {
  return { title: `Change to "${insert}"`, word, insert }
}
