import type { ReadRows } from '#ecto/adapter/adapter.ts'
import type { ColumnCommand, Constraint, Index, Table } from '#ecto/migration/ddl-command.ts'
import type { DdlDialect } from '#sql/compiler/ddl-dialect.ts'
import { escapeText, quoteName } from '#sql/compiler/identifier.ts'
import { answer, type Effect } from '#terms/effect.ts'
import { columnChange, SQLITE_DDL } from './ddl.ts'
import { indexWithoutOptions } from './index-ddl.ts'
import { modifyColumn } from './modify-column.ts'
import { attachedName, prefixName } from './qualified-name.ts'
import { rewriteTable } from './rewrite-table.ts'
import { addCheck, withoutConstraint } from './table-constraint.ts'

/** Migrations with what ecto_sqlite3 refuses, though SQLite has a way to do it. */
export const EMULATED_DDL: DdlDialect = {
  ...SQLITE_DDL,
  qualifiedName: attachedName,
  tableBody: (table, columns, ...rest) =>
    SQLITE_DDL.tableBody(
      unprefixed(table),
      columns.map((column) => withinDatabase(table, column)),
      ...rest,
    ),
  *alterTable(table, columns, read): Effect<readonly string[]> {
    const modified = columns.filter((column) => column.kind === 'modify')
    const edits = modified.map((column) => modifyColumn(unprefixed(table), column))
    const rewritten = edits.length === 0 ? [] : yield* rewriteTable(table, (sql) => edits.reduce((all, edit) => edit(all), sql), read)
    const statements = [...rewritten]
    for (const column of columns) {
      const change = yield* otherChange(table, withinDatabase(table, column), read)
      if (change !== null) statements.push(`ALTER TABLE ${attachedName(table.prefix, table.name)} ${change}`)
    }
    return statements
  },
  createIndex: (index, ifNotExists) => answer([createIndex(index, ifNotExists)]),
  indexName: (index) => attachedName(index.prefix, index.name),
  renameIndex: (index, to) => answer([`DROP INDEX ${attachedName(index.prefix, index.name)}`, createIndex({ ...index, name: to }, false)]),
  createConstraint: (constraint, read) =>
    constraint.check === null
      ? SQLITE_DDL.createConstraint(constraint, read)
      : rewriteTable(ownerOf(constraint), addCheck(constraint), read, constraint.validate),
  dropConstraint: (constraint, _ifExists, read) => rewriteTable(ownerOf(constraint), withoutConstraint(constraint.name), read),
}

function ownerOf({ table, prefix }: Constraint): Pick<Table, 'name' | 'prefix'> {
  return { name: table, prefix }
}

function createIndex(index: Index, ifNotExists: boolean): string {
  const names = { name: attachedName(index.prefix, index.name), table: quoteName(index.table) }
  return indexWithoutOptions(index, names, ifNotExists)
}

function unprefixed(table: Table): Table {
  return { ...table, prefix: null }
}

/** A key to a table of the same database names it without the prefix; to one of another database there is none. */
function withinDatabase<Column extends ColumnCommand>(table: Table, column: Column): Column {
  if (!('type' in column) || column.type?.kind !== 'references') return column
  const { reference } = column.type
  const isSame = prefixName(reference.prefix ?? table.prefix) === prefixName(table.prefix)
  return {
    ...column,
    type: isSame ? { kind: 'references', reference: { ...reference, prefix: null } } : { kind: 'type', type: reference.type },
  }
}

/** What ALTER TABLE itself can do; null for what is done already, or is not wanted as the column is (not) there. */
function* otherChange(table: Table, column: ColumnCommand, read: ReadRows): Effect<string | null> {
  switch (column.kind) {
    case 'modify':
      return null
    case 'addIfNotExists':
      return (yield* hasColumn(table, column.name, read)) ? null : columnChange(unprefixed(table), { ...column, kind: 'add' })
    case 'removeIfExists':
      return (yield* hasColumn(table, column.name, read)) ? columnChange(unprefixed(table), { ...column, kind: 'remove' }) : null
    default:
      return columnChange(unprefixed(table), column)
  }
}

function* hasColumn(table: Table, column: string, read: ReadRows): Effect<boolean> {
  const database = prefixName(table.prefix) ?? 'main'
  const rows = yield* read(`SELECT name FROM pragma_table_info('${escapeText(table.name)}', '${escapeText(database)}')`)
  return rows.some(([name]) => name === column)
}
