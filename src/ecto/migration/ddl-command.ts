import type { Term } from '#terms/term.ts'

/** One command of a migration, in Ecto's own terms: `create table`, `alter table` … */
export type DdlCommand =
  | { readonly kind: 'createTable'; readonly table: Table; readonly ifNotExists: boolean; readonly columns: readonly ColumnCommand[] }
  | { readonly kind: 'dropTable'; readonly table: Table; readonly ifExists: boolean; readonly mode: 'restrict' | 'cascade' }
  | { readonly kind: 'alterTable'; readonly table: Table; readonly columns: readonly ColumnCommand[] }
  | { readonly kind: 'renameTable'; readonly from: Table; readonly to: Table }
  | { readonly kind: 'renameColumn'; readonly table: Table; readonly from: string; readonly to: string }
  | { readonly kind: 'createIndex'; readonly index: Index; readonly ifNotExists: boolean }
  | { readonly kind: 'dropIndex'; readonly index: Index; readonly ifExists: boolean; readonly mode: 'restrict' | 'cascade' }
  | { readonly kind: 'renameIndex'; readonly index: Index; readonly to: string }
  | { readonly kind: 'createConstraint'; readonly constraint: Constraint }
  | { readonly kind: 'dropConstraint'; readonly constraint: Constraint; readonly ifExists: boolean; readonly mode: 'restrict' | 'cascade' }
  /** What `execute` takes a keyword list for: databases without SQL. */
  | { readonly kind: 'executeKeywords' }

export interface Table {
  readonly name: string
  readonly prefix: Term
  readonly comment: Term
  readonly engine: Term
  readonly options: Term
}

export type ColumnCommand =
  | { readonly kind: 'add' | 'addIfNotExists'; readonly name: string; readonly type: ColumnType; readonly options: Term }
  /** `from` is the type that the column had, when it was told. */
  | { readonly kind: 'modify'; readonly name: string; readonly type: ColumnType; readonly options: Term; readonly from: ColumnType | null }
  /** `type` when it was told, so that a reference's constraint can be dropped first. */
  | { readonly kind: 'remove' | 'removeIfExists'; readonly name: string; readonly type: ColumnType | null }

export type ColumnType = { readonly kind: 'type'; readonly type: Term } | { readonly kind: 'references'; readonly reference: Reference }

export interface Reference {
  readonly name: Term
  readonly prefix: Term
  readonly table: string
  readonly column: string
  readonly type: Term
  readonly onDelete: Term
  readonly onUpdate: Term
  readonly validate: boolean
  readonly with: Term
  readonly match: Term
}

export interface Index {
  readonly table: string
  readonly prefix: Term
  readonly name: string
  /** Column names (atoms) or expressions (strings), as given. */
  readonly columns: readonly Term[]
  readonly unique: boolean
  readonly concurrently: boolean
  readonly only: boolean
  readonly using: Term
  readonly include: readonly Term[]
  readonly nullsDistinct: Term
  readonly where: Term
  readonly comment: Term
  readonly options: Term
}

export interface Constraint {
  readonly name: string
  readonly table: string
  readonly prefix: Term
  readonly check: Term
  readonly exclude: Term
  readonly comment: Term
  readonly validate: boolean
}
