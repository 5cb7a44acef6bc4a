import type { BoundQuery } from '#ecto/planner/planned-query.ts'
import type { Term } from '#terms/term.ts'

/** A value for a column in both its forms. */
export interface BoundValue {
  /** As the repository reports it: cast, not dumped. */
  readonly value: Term
  /** As the database gets it: dumped by its type and by the adapter. */
  readonly dumped: Term
}

/** One INSERT: every row has a value for each column of `header`, in its order. */
export interface InsertCommand {
  readonly prefix: Term
  readonly table: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly InsertValue[])[]
  /** In place of rows: INSERT … SELECT. */
  readonly query: BoundQuery | null
  readonly onConflict: OnConflict
  /** Columns. */
  readonly returning: readonly string[]
  /** Values that rows refer to by `{kind: 'placeholder'}`; they come first among the parameters. */
  readonly placeholders: readonly BoundValue[]
}

export type InsertValue =
  | ({ readonly kind: 'value' } & BoundValue)
  | { readonly kind: 'default' }
  /** An expression of the dialect's own. */
  | { readonly kind: 'sql'; readonly sql: string }
  | { readonly kind: 'placeholder'; readonly index: number }
  | { readonly kind: 'query'; readonly planned: BoundQuery }

export type OnConflict =
  | { readonly kind: 'raise' }
  | { readonly kind: 'nothing'; readonly target: ConflictTarget }
  /** Columns to take from the row that was to be inserted. */
  | { readonly kind: 'replace'; readonly columns: readonly string[]; readonly target: ConflictTarget }
  | { readonly kind: 'update'; readonly planned: BoundQuery; readonly target: ConflictTarget }

export type ConflictTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'constraint'; readonly name: string }
  | { readonly kind: 'fragment'; readonly sql: string }

export interface UpdateCommand {
  readonly prefix: Term
  readonly table: string
  readonly set: readonly (readonly [string, BoundValue])[]
  readonly filters: readonly (readonly [string, BoundValue])[]
  readonly returning: readonly string[]
}

export interface DeleteCommand {
  readonly prefix: Term
  readonly table: string
  readonly filters: readonly (readonly [string, BoundValue])[]
  readonly returning: readonly string[]
}
