/** A place in a source; lines and columns count from 1. */
export interface SourcePlace {
  readonly line: number
  readonly column: number
}

/** A change of the source that would mend what is reported: the text between two places gives way to `insert`. */
export interface Fix {
  /** What a menu offers: `Change to "balance"`. */
  readonly title: string
  readonly from: SourcePlace
  /** Where the replaced text ends; the same as `from` when nothing is replaced. */
  readonly to: SourcePlace
  readonly insert: string
}
