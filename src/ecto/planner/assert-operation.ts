import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems } from '#ecto/query/query-term.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { QueryOperation } from './planned-query.ts'

const ALLOWED: Readonly<Record<QueryOperation, readonly string[]>> = {
  all: [],
  update_all: ['updates'],
  delete_all: [],
}

/** Raises for clauses that an operation does not take. */
export function assertOperation(query: ElixirMap, operation: QueryOperation): void {
  const updates = fieldItems(query, 'updates').length > 0
  if (updates && !ALLOWED[operation].includes('updates')) {
    raiseQueryError(query, `\`${operation}\` does not allow \`update\` expressions`)
  }
}
