/** A database to start from on the scratchpad, as lists know it. */
export interface SampleEntry {
  /** `music`; its page is `/scratchpad/music`. */
  readonly id: string
  readonly title: string
  readonly summary: string
}

export interface Sample extends SampleEntry {
  /** Makes the tables, schemas and rows. */
  readonly setup: string
  /** A few queries to begin with. */
  readonly code: string
}
