/** A place in a source text; lines and columns count from 1, columns in code points as Elixir's do. */
export interface SourcePosition {
  readonly line: number
  readonly column: number
}

/** From `start` up to, not including, `end`. */
export interface SourceSpan {
  readonly start: SourcePosition
  readonly end: SourcePosition
}
