import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fieldItems } from '#ecto/query/query-term.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { QueryOperation } from './planned-query.ts'

/** Raises for clauses that an operation does not take, and for those that it lacks. */
export function assertOperation(query: ElixirMap, operation: QueryOperation): void {
  const updates = fieldItems(query, 'updates').length > 0
  if (updates && operation !== 'update_all') raiseQueryError(query, `\`${operation}\` does not allow \`update\` expressions`)
  if (operation === 'update_all' && !changesFields(query)) raiseQueryError(query, '`update_all` requires at least one field to be updated')
  if (operation === 'delete_all' && !isFilterOnly(query)) {
    raiseQueryError(
      query,
      '`delete_all` allows only `with_cte`, `where`, `select`, and `join` expressions. You can exclude unwanted expressions from a query by using Ecto.Query.exclude/2. Error found',
    )
  }
}

/** Whether an update names a field: `set: []` alone does not. */
function changesFields(query: ElixirMap): boolean {
  return fieldItems(query, 'updates').some((update) => {
    const operations = update instanceof ElixirMap ? keywordPairs(field(update, 'expr')) : undefined
    return operations === undefined || operations.some(([, fields]) => fields !== EMPTY_LIST)
  })
}

const LISTS = ['order_bys', 'group_bys', 'havings', 'combinations', 'windows', 'preloads', 'assocs']
const SINGLES = ['limit', 'offset', 'distinct', 'lock']

function isFilterOnly(query: ElixirMap): boolean {
  return LISTS.every((name) => fieldItems(query, name).length === 0) && SINGLES.every((name) => field(query, name) === null)
}
