import type { Schema } from '#ecto/schema/schema.ts'
import type { Term } from '#terms/term.ts'

/** How the value that a query selects is put together from what its rows hold. */
export type Selection =
  /** The first source. */
  | { readonly kind: 'from' }
  /** A loaded unit, by its place among those after `from` and the joined associations. */
  | { readonly kind: 'unit'; readonly index: number }
  | { readonly kind: 'literal'; readonly value: Term }
  | { readonly kind: 'tuple' | 'list'; readonly items: readonly Selection[] }
  | { readonly kind: 'map'; readonly pairs: readonly SelectedPair[] }
  | { readonly kind: 'struct'; readonly module: Term; readonly pairs: readonly SelectedPair[] }
  /** `%{data | key: value}`, or `%Struct{data | …}` */
  | { readonly kind: 'update'; readonly data: Selection; readonly pairs: readonly SelectedPair[] }
  | { readonly kind: 'merge'; readonly left: Selection; readonly right: Selection }

export type SelectedPair = readonly [Selection, Selection]

/** What is loaded from one column, or from several together. */
export type LoadUnit = { readonly kind: 'column'; readonly type: Term } | { readonly kind: 'source'; readonly source: LoadedSource }

/** A whole source: a struct of a schema or of a module, or a map. */
export interface LoadedSource {
  readonly fields: readonly LoadedField[]
  /** The schema of the struct that a row is, with where it was read. */
  readonly schema: Schema | null
  readonly table: string | null
  readonly prefix: Term
  /** A struct of a module that is no schema; nil for a map. */
  readonly module: Term
}

export interface LoadedField {
  readonly name: string
  readonly type: Term
}
