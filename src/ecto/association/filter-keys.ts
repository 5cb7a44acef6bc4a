import { withConditions } from '#ecto/planner/association-steps.ts'
import { callNode, callParts, paramNode, rewrite } from '#ecto/query/ast.ts'
import { addFilter } from '#ecto/query/build/filter.ts'
import { atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

const PLACE = { file: 'lib/ecto/association.ex', line: 876 }

/** Which rows belong to owners with these keys. */
export interface KeyCondition {
  readonly left: Term
  /** The type of one key. */
  readonly type: Term
  readonly keys: readonly Term[]
  /** Whether a single key is compared with `in`, too. */
  readonly asList: boolean
}

/** `where: column == ^key` or `column in ^keys`, and in the same clause the conditions of the association on the source at `index`. */
export function filterKeys(query: ElixirMap, { left, type, keys, asList }: KeyCondition, where: Term, index: number): ElixirMap {
  const [only] = keys
  const single = keys.length === 1 && only !== undefined && !asList
  const param = single ? tuple(only, type) : tuple(listFrom(keys), tuple(atom('in'), type))
  const { expr, params } = withConditions(callNode(single ? '==' : 'in', [left, paramNode(-1)]), where, index)
  return addFilter(query, 'where', atom('and'), { expr: shifted(expr), params: [param, ...params], subqueries: [] }, PLACE)
}

/** The expression with each parameter's position one further. */
function shifted(expr: Term): Term {
  return rewrite(expr, (node) => {
    const parts = callParts(node)
    const [position] = parts?.args ?? []
    return parts?.name === '^' && typeof position === 'number' ? paramNode(position + 1) : undefined
  })
}
