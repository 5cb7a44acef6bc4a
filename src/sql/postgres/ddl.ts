import type { ColumnCommand, Constraint, Table } from '#ecto/migration/ddl-command.ts'
import { addedColumns, primaryKeyColumns } from '#sql/compiler/column-options.ts'
import type { DdlDialect } from '#sql/compiler/ddl-dialect.ts'
import { escapeText, quoteName, quoteNames } from '#sql/compiler/identifier.ts'
import { answer, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { columnChange } from './alter-column.ts'
import { columnDefinition } from './column-definition.ts'
import { createIndex } from './index-ddl.ts'
import { qualifiedName } from './qualified-name.ts'

/** Migrations as Ecto's PostgreSQL adapter writes them. */
export const POSTGRES_DDL: DdlDialect = {
  adapterTitle: 'PostgreSQL',
  qualifiedName,
  *tableBody(table, columns): Effect<string> {
    const added = addedColumns(columns)
    const keys = primaryKeyColumns(added)
    const parts: string[] = []
    for (const column of added) parts.push(yield* columnDefinition(table, column, ''))
    if (keys.length > 0) parts.push(`PRIMARY KEY (${quoteNames(keys)})`)
    return parts.join(', ')
  },
  tableComments: comments,
  *alterTable(table, columns): Effect<readonly string[]> {
    const changes: string[] = []
    for (const column of columns) changes.push(yield* columnChange(table, column))
    return [`ALTER TABLE ${qualifiedName(table.prefix, table.name)} ${changes.join(', ')}`, ...comments(table, columns)]
  },
  renameColumn: (table, from, to) => `ALTER TABLE ${table} RENAME ${from} TO ${to}`,
  createIndex: (index, ifNotExists) => answer(createIndex(index, ifNotExists)),
  indexName: (index) => qualifiedName(index.prefix, index.name),
  renameIndex: (index, to) => answer([`ALTER INDEX ${qualifiedName(index.prefix, index.name)} RENAME TO ${quoteName(to)}`]),
  createConstraint: (constraint) =>
    answer([`ALTER TABLE ${tableOf(constraint)} ADD ${constraintText(constraint)}`, ...constraintComment(constraint)]),
  dropConstraint: (constraint, ifExists) =>
    answer([`ALTER TABLE ${tableOf(constraint)} DROP CONSTRAINT ${ifExists ? 'IF EXISTS ' : ''}${quoteName(constraint.name)}`]),
  dropMode: (mode) => (mode === 'cascade' ? ' CASCADE' : ''),
}

function comments(table: Table, columns: readonly ColumnCommand[]): string[] {
  const name = qualifiedName(table.prefix, table.name)
  const ofTable = typeof table.comment === 'string' ? [`COMMENT ON TABLE ${name} IS '${escapeText(table.comment)}'`] : []
  const ofColumns = columns.flatMap((column) => {
    const comment = 'options' in column ? keywordGet(column.options, 'comment') : undefined
    return typeof comment === 'string' ? [`COMMENT ON COLUMN ${name}.${quoteName(column.name)} IS '${escapeText(comment)}'`] : []
  })
  return [...ofTable, ...ofColumns]
}

function tableOf(constraint: Constraint): string {
  return qualifiedName(constraint.prefix, constraint.table)
}

function constraintText(constraint: Constraint): string {
  const body = typeof constraint.check === 'string' ? `CHECK (${constraint.check})` : `EXCLUDE USING ${String(constraint.exclude)}`
  return `CONSTRAINT ${quoteName(constraint.name)} ${body}${constraint.validate ? '' : ' NOT VALID'}`
}

function constraintComment(constraint: Constraint): string[] {
  if (typeof constraint.comment !== 'string') return []
  return [`COMMENT ON CONSTRAINT ${quoteName(constraint.name)} ON ${tableOf(constraint)} IS '${escapeText(constraint.comment)}'`]
}
