import type { Term } from '#terms/term.ts'

/** What normalising a query gives, typed and numbered: all that a SQL compiler needs. Expressions name sources by index and parameters by position. */
export interface PlannedQuery {
  readonly kind: 'query'
}

/** A parameter's value with the type it was cast to. */
export interface PlannedParam {
  readonly value: Term
  readonly type: Term
}
