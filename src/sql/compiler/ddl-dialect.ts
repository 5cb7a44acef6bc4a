import type { ReadRows } from '#ecto/adapter/adapter.ts'
import type { ColumnCommand, Constraint, Index, Reference, Table } from '#ecto/migration/ddl-command.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** What a dialect says differently about migrations. Functions raise what its Ecto adapter raises for what it refuses. */
export interface DdlDialect {
  /** The adapter's name in its messages. */
  readonly adapterTitle: string
  /** A table or index name with its prefix. */
  qualifiedName(prefix: Term, name: string): string
  /** Inside the parentheses of CREATE TABLE. */
  tableBody(table: Table, columns: readonly ColumnCommand[]): Effect<string>
  /** Statements that write down comments of a table and its columns. */
  tableComments(table: Table, columns: readonly ColumnCommand[]): readonly string[]
  alterTable(table: Table, columns: readonly ColumnCommand[], read: ReadRows): Effect<readonly string[]>
  renameColumn(table: string, from: string, to: string): string
  createIndex(index: Index, ifNotExists: boolean): Effect<readonly string[]>
  /** `INDEX "name"`, as DROP and ALTER name it. */
  indexName(index: Index): string
  renameIndex(index: Index, to: string): Effect<readonly string[]>
  createConstraint(constraint: Constraint, read: ReadRows): Effect<readonly string[]>
  dropConstraint(constraint: Constraint, ifExists: boolean, read: ReadRows): Effect<readonly string[]>
  /** ` CASCADE`, where dropping can do that. */
  dropMode(mode: 'restrict' | 'cascade'): string
}

/** Where a column's reference stands: its table's name and its own. */
export interface ReferencingColumn {
  readonly table: Table
  readonly column: string
  readonly reference: Reference
}
