/** A value in a form that the page can lay out; `inspect` text beside it always exists. */
export type Preview = TextPreview | TablePreview | ChangesetPreview | QueryPreview

/** Nothing better than its text. */
export interface TextPreview {
  readonly kind: 'text'
}

/** A struct or map, or a list of ones with the same keys. */
export interface TablePreview {
  readonly kind: 'table'
  /** The struct's module; null for maps. */
  readonly module: string | null
  /** Whether the value was a list (a table) or one struct (a record). */
  readonly list: boolean
  readonly columns: readonly string[]
  /** The first rows; further ones are asked for. */
  readonly rows: readonly (readonly Cell[])[]
  readonly total: number
}

export interface Cell {
  /** As `inspect` prints it, on one line, cut. */
  readonly text: string
  readonly type: 'number' | 'string' | 'atom' | 'nil' | 'notLoaded' | 'other'
  /** A preloaded association or embed: its own table. */
  readonly nested: TablePreview | null
}

export interface ChangesetPreview {
  readonly kind: 'changeset'
  readonly module: string
  readonly valid: boolean
  readonly action: string | null
  readonly fields: readonly {
    readonly name: string
    readonly old: string
    /** Null when the field has no change. */
    readonly new: string | null
    readonly errors: readonly string[]
  }[]
  readonly params: string
  readonly constraints: readonly string[]
}

export interface QueryPreview {
  readonly kind: 'query'
  /** The query as `inspect` prints it. */
  readonly text: string
  /** How it grew: its source, then a clause more each time. The last step is the query. */
  readonly steps: readonly QueryStep[]
}

export interface QueryStep {
  /** What the step adds, by name and text: a clause, with the options that belong to it. */
  readonly clauses: readonly { readonly name: string; readonly text: string }[]
  /** What the query as far as this step would be sent as. */
  readonly sqlite: string | null
  readonly postgres: string | null
  /** Why it cannot be sent as it stands at this step; null when it can. */
  readonly refused: string | null
}
