import type { ColumnCommand } from '#ecto/migration/ddl-command.ts'
import { keywordGet } from '#terms/keyword.ts'

export type AddedColumn = Extract<ColumnCommand, { kind: 'add' | 'addIfNotExists' }>

/** The columns that a CREATE TABLE lists. */
export function addedColumns(columns: readonly ColumnCommand[]): AddedColumn[] {
  return columns.filter((column): column is AddedColumn => column.kind === 'add' || column.kind === 'addIfNotExists')
}

/** The columns marked `primary_key: true`, in order. */
export function primaryKeyColumns(columns: readonly AddedColumn[]): string[] {
  return columns.filter((column) => keywordGet(column.options, 'primary_key') === true).map((column) => column.name)
}

/** ` NOT NULL`, ` NULL` or nothing, as `null:` says. */
export function nullConstraint(column: Pick<AddedColumn, 'options'>): string {
  const allowed = keywordGet(column.options, 'null')
  if (allowed === false) return ' NOT NULL'
  return allowed === true ? ' NULL' : ''
}
