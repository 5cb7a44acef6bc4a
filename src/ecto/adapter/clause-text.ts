import type { PlannedQuery } from '#ecto/planner/planned-query.ts'
import type { ElixirMap } from '#terms/map.ts'

/** The clauses of a query that are written into a statement, each by its own stretches of text. */
export type ClauseKind =
  | 'cte'
  | 'select'
  | 'distinct'
  | 'from'
  | 'join'
  | 'where'
  | 'group_by'
  | 'having'
  | 'window'
  | 'combination'
  | 'order_by'
  | 'limit'
  | 'offset'
  | 'lock'
  | 'update'

/** A stretch of a statement, from `start` up to, not including, `end`, with the clause that it is of. */
export interface ClauseText {
  readonly clause: ClauseKind
  /** Which of its kind, in the planned query: of a join the index of its source; of a list that several clauses add to the element. */
  readonly index: number
  readonly start: number
  readonly end: number
}

/** The query behind a statement, for whoever wants to know what of it is where. */
export interface StatementQuery {
  /** The `%Ecto.Query{}` as the program gave it. */
  readonly given: ElixirMap
  readonly planned: PlannedQuery
  /** Made when it is asked for; empty when the text cannot be taken apart. */
  readonly clauseTexts: () => readonly ClauseText[]
}
