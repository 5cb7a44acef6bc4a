/** What a PCRE pattern becomes for JavaScript. */
export interface TranslatedPattern {
  readonly source: string
  /** For group n of PCRE (0 is the whole match) its number among JavaScript's groups. */
  readonly groups: readonly number[]
  /** Names in the order of their groups, with the PCRE number. */
  readonly names: readonly (readonly [string, number])[]
}

/** The letters of Elixir's regex options that change what a pattern means. */
export interface PatternOptions {
  readonly caseless: boolean
  readonly multiline: boolean
  readonly dotall: boolean
  readonly extended: boolean
  readonly ungreedy: boolean
  readonly unicode: boolean
  readonly firstline: boolean
}

/** A pattern that PCRE refuses, in its words, or that it takes and the playground does not. */
export class PatternFault extends Error {
  readonly position: number

  constructor(message: string, position: number) {
    super(message)
    this.position = position
  }
}
