import type { BoundQuery } from '#ecto/planner/planned-query.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { StatementParams } from './statement-params.ts'

/** What a dialect says differently about INSERT, UPDATE and DELETE. */
export interface WriteDialect {
  /** A table's name with its prefix. */
  tableName(prefix: Term, table: string): string
  /** Why a statement about that prefix does something else than was asked for; null when it does just that. */
  note(prefix: Term): string | null
  /** The parameter at a position, counted from 1, in the rows of an INSERT. */
  insertParameter(position: number): string
  /** The parameter at a position elsewhere. */
  parameter(position: number): string
  /** After the table's name for so many rows without columns: ` DEFAULT VALUES`. */
  emptyRows(count: number): string
  /** A column's default among the values of a row; raises where that cannot be said. */
  defaultValue(): string
  /** A constraint by name as what ON CONFLICT is about; raises where that cannot be said. */
  conflictConstraint(name: string): string
  /** A SELECT inside of another statement; its parameters are added to those of the statement. */
  select(query: BoundQuery, params: StatementParams): Effect<string>
  /** The SELECT of INSERT … SELECT, in the parentheses that the dialect wants. */
  wrapSelect(select: string): string
  /** What an update query says after `ON CONFLICT … DO `: `UPDATE SET … WHERE …`, and the alias that it gives the table. */
  conflictUpdate(query: BoundQuery, params: StatementParams): Effect<{ readonly sql: string; readonly alias: string }>
}
