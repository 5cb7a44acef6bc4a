import type { Constraint } from '#ecto/migration/ddl-command.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import type { TableEdit } from './rewrite-table.ts'
import { columnSqlText, parseColumnSql } from './table-sql.ts'

/** A CHECK at the end of the table's definition. */
export function addCheck(constraint: Constraint): TableEdit {
  return (table) => ({ ...table, items: [...table.items, `CONSTRAINT ${quoteName(constraint.name)} CHECK (${String(constraint.check)})`] })
}

/** The definition without the constraint of that name, which may stand on its own or behind a column. */
export function withoutConstraint(name: string): TableEdit {
  const isNamed = (text: string): boolean => text.startsWith(`CONSTRAINT ${quoteName(name)} `) || text.startsWith(`CONSTRAINT ${name} `)
  return (table) => ({
    ...table,
    items: table.items
      .filter((item) => !isNamed(item))
      .map((item) => {
        const column = parseColumnSql(item)
        return column.clauses.some(isNamed)
          ? columnSqlText({ ...column, clauses: column.clauses.filter((clause) => !isNamed(clause)) })
          : item
      }),
  })
}
