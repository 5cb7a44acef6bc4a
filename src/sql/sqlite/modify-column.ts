import type { ColumnCommand, Table } from '#ecto/migration/ddl-command.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import { columnDefinition } from './ddl.ts'
import { isTableConstraint, type TableEdit } from './rewrite-table.ts'
import { type ColumnSql, columnSqlText, parseColumnSql } from './table-sql.ts'

type Modification = Extract<ColumnCommand, { kind: 'modify' }>

/** `modify` as a change of the table's definition: another type, and what its options name; the rest stays as it is. */
export function modifyColumn(table: Table, column: Modification): TableEdit {
  const wanted = parseColumnSql(columnDefinition(table, { ...column, kind: 'add' }, false))
  return (sql) => ({
    ...sql,
    items: sql.items.map((item) => {
      if (isTableConstraint(item)) return item
      const present = parseColumnSql(item)
      return present.name === quoteName(column.name) ? columnSqlText(modified(present, wanted, column)) : item
    }),
  })
}

const KINDS = {
  default: /^default\b/i,
  null: /^(not\s+)?null\b/i,
  references: /\breferences\b/i,
  collate: /^collate\b/i,
  check: /\bcheck\b/i,
}

function modified(present: ColumnSql, wanted: ColumnSql, column: Modification): ColumnSql {
  const replaced = Object.values(KINDS).filter((kind) => wanted.clauses.some((clause) => kind.test(clause)))
  if (column.from?.kind === 'references') replaced.push(KINDS.references)
  const kept = present.clauses.filter((clause) => !replaced.some((kind) => kind.test(clause)))
  const added = wanted.clauses.filter((clause) => !/^primary\b/i.test(clause))
  return { name: present.name, type: wanted.type, clauses: [...kept, ...added] }
}
