/** A warning or error that the compiler reports, as data. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number | undefined
}
