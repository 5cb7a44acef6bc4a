import type { ColumnCommand, ColumnType, Index, Table } from '#ecto/migration/ddl-command.ts'
import { type AddedColumn, addedColumns, nullConstraint, primaryKeyColumns } from '#sql/compiler/column-options.ts'
import type { DdlDialect } from '#sql/compiler/ddl-dialect.ts'
import { quoteName, quoteNames } from '#sql/compiler/identifier.ts'
import { Atom } from '#terms/atom.ts'
import { answer } from '#terms/effect.ts'
import { keywordDelete, keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { columnCheck } from './column-check.ts'
import { columnDefault } from './column-default.ts'
import { columnType } from './column-type.ts'
import { createIndex } from './index-ddl.ts'
import { qualifiedName } from './qualified-name.ts'
import { columnReference, tableReference } from './reference.ts'

/** Migrations as ecto_sqlite3 writes them. */
export const SQLITE_DDL: DdlDialect = {
  adapterTitle: 'SQLite3',
  qualifiedName,
  tableBody: (table, columns) => answer(tableBody(table, columns)),
  tableComments: () => [],
  alterTable: (table, columns) =>
    answer(columns.map((column) => `ALTER TABLE ${qualifiedName(table.prefix, table.name)} ${columnChange(table, column)}`)),
  renameColumn: (table, from, to) => `ALTER TABLE ${table} RENAME COLUMN ${from} TO ${to}`,
  createIndex: (index, ifNotExists) => answer([createIndex(index, ifNotExists)]),
  indexName: (index) => qualifiedName(index.prefix, index.name),
  renameIndex: (index: Index, to: string) =>
    answer([`DROP INDEX ${qualifiedName(index.prefix, index.name)}`, createIndex({ ...index, name: to }, false)]),
  createConstraint: () => raiseArgument('SQLite3 does not support ALTER TABLE ADD CONSTRAINT.'),
  dropConstraint: () => raiseArgument('SQLite3 does not support ALTER TABLE DROP CONSTRAINT.'),
  dropMode: () => '',
}

function tableBody(table: Table, columns: readonly ColumnCommand[]): string {
  const added = addedColumns(columns)
  const keys = primaryKeyColumns(added)
  const definitions = added.map((column) => columnDefinition(table, column, keys.length > 1))
  const key = keys.length > 1 ? [`PRIMARY KEY (${quoteNames(keys)})`] : []
  return [...definitions, ...key, ...compositeReferences(table, added)].join(', ')
}

/** A column as CREATE TABLE and ADD COLUMN have it. */
export function columnDefinition(table: Table, column: AddedColumn, compositeKey: boolean): string {
  const { name, type, options } = column
  return [quoteName(name), ` ${typeName(type, options)}`, columnOptions(column, compositeKey), reference(table, name, type)].join('')
}

function columnOptions(column: AddedColumn, compositeKey: boolean): string {
  const { options } = column
  return [
    columnDefault(keywordGet(options, 'default')),
    nullConstraint(column),
    collation(options),
    columnCheck(options),
    compositeKey ? '' : primaryKey(column),
  ].join('')
}

function collation(options: Term): string {
  const name = keywordGet(options, 'collate') ?? null
  if (name === null) return ''
  return ` COLLATE ${String(name instanceof Atom ? name.name : name).toUpperCase()}`
}

function primaryKey({ type, options }: AddedColumn): string {
  if (keywordGet(options, 'primary_key') !== true) return ''
  const name = type.kind === 'type' && type.type instanceof Atom ? type.type.name : ''
  return ['id', 'serial', 'bigserial'].includes(name) ? ' PRIMARY KEY AUTOINCREMENT' : ' PRIMARY KEY'
}

function typeName(type: ColumnType, options: Term): string {
  return type.kind === 'references' ? columnType(type.reference.type, options) : columnType(type.type, options)
}

function reference(table: Table, column: string, type: ColumnType): string {
  return type.kind === 'references' ? columnReference({ table, column, reference: type.reference }) : ''
}

function compositeReferences(table: Table, columns: readonly AddedColumn[]): string[] {
  return columns.flatMap(({ name, type }) => {
    const text = type.kind === 'references' ? tableReference({ table, column: name, reference: type.reference }) : null
    return text === null ? [] : [text]
  })
}

/** What ALTER TABLE says of a column. */
export function columnChange(table: Table, column: ColumnCommand): string {
  switch (column.kind) {
    case 'add':
      return `ADD COLUMN ${columnDefinition(table, withoutNullOfDateTimes(column), false)}`
    case 'addIfNotExists':
      return raiseArgument('Not supported by SQLite3')
    case 'modify':
      return raiseArgument('ALTER COLUMN not supported by SQLite3')
    case 'removeIfExists':
      return raiseArgument('Not supported by SQLite3')
    default:
      return `DROP COLUMN ${quoteName(column.name)}`
  }
}

/** A column that is added NOT NULL needs a constant default, which no date has: ecto_sqlite3 leaves the constraint away. */
function withoutNullOfDateTimes(column: AddedColumn): AddedColumn {
  const type = column.type.kind === 'type' && column.type.type instanceof Atom ? column.type.type.name : ''
  return ['utc_datetime', 'naive_datetime'].includes(type) ? { ...column, options: keywordDelete(column.options, 'null') } : column
}
