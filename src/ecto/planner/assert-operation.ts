import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems } from '#ecto/query/query-term.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { QueryOperation } from './planned-query.ts'

/** Raises for clauses that an operation does not take, and for those that it lacks. */
export function assertOperation(query: ElixirMap, operation: QueryOperation): void {
  const updates = fieldItems(query, 'updates').length > 0
  if (updates && operation !== 'update_all') raiseQueryError(query, `\`${operation}\` does not allow \`update\` expressions`)
  if (!updates && operation === 'update_all') raiseQueryError(query, '`update_all` requires at least one field to be updated')
  if (operation === 'delete_all' && !isFilterOnly(query)) {
    raiseQueryError(
      query,
      '`delete_all` allows only `with_cte`, `where`, `select`, and `join` expressions. You can exclude unwanted expressions from a query by using Ecto.Query.exclude/2. Error found',
    )
  }
}

const LISTS = ['order_bys', 'group_bys', 'havings', 'combinations', 'windows', 'preloads', 'assocs']
const SINGLES = ['limit', 'offset', 'distinct', 'lock']

function isFilterOnly(query: ElixirMap): boolean {
  return LISTS.every((name) => fieldItems(query, name).length === 0) && SINGLES.every((name) => field(query, name) === null)
}
