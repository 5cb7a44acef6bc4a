import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'

/** One command of a migration as it was called, with the structs of Ecto.Migration; queued until the migration is flushed. */
export type Command =
  | { readonly kind: 'create'; readonly object: ElixirMap; readonly columns: readonly ColumnChange[]; readonly ifNotExists: boolean }
  | { readonly kind: 'drop'; readonly object: ElixirMap; readonly ifExists: boolean; readonly mode: 'restrict' | 'cascade' }
  | { readonly kind: 'alter'; readonly table: ElixirMap; readonly columns: readonly ColumnChange[] }
  | { readonly kind: 'renameTable'; readonly from: ElixirMap; readonly to: ElixirMap }
  | { readonly kind: 'renameColumn'; readonly table: ElixirMap; readonly from: Term; readonly to: Term }
  | { readonly kind: 'renameIndex'; readonly index: ElixirMap; readonly to: Term }
  /** SQL, or a function; `down` undefined when it cannot be reversed. */
  | { readonly kind: 'execute'; readonly up: Term; readonly down: Term | undefined }

/** A change of one column inside of `create table` or `alter table`. */
export interface ColumnChange {
  readonly kind: 'add' | 'addIfNotExists' | 'modify' | 'remove' | 'removeIfExists'
  readonly name: Term
  /** A type or a `%Ecto.Migration.Reference{}`; undefined when it was not told. */
  readonly type: Term | undefined
  readonly options: Term
}
