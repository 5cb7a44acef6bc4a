import type { AdapterValue, SqlStatement } from '#ecto/adapter/adapter.ts'
import type { BoundQuery } from '#ecto/planner/planned-query.ts'
import type { StatementParams } from '#sql/compiler/statement-params.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

export type Dump = (storage: Term, value: Term) => AdapterValue

/** Planned queries as SQL of one dialect: whole statements, and parts of an INSERT. */
export interface QueryCompiler {
  statement(query: BoundQuery, dump: Dump): Effect<SqlStatement>
  /** A SELECT inside of another statement, its parameters added to those of that statement. */
  select(query: BoundQuery, params: StatementParams, dump: Dump): Effect<string>
  /** `UPDATE SET … WHERE …` of an update query, and the alias that it gives the table. */
  conflictUpdate(query: BoundQuery, params: StatementParams, dump: Dump): Effect<{ readonly sql: string; readonly alias: string }>
}
