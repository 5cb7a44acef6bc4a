import { callNode, fieldNode, paramNode, sourceNode } from '#ecto/query/ast.ts'
import { addFilter } from '#ecto/query/build/filter.ts'
import { atom } from '#terms/atom.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { isList } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

const PLACE = { file: 'nofile', line: 0 }

/** The query with the conditions of an association's `where:` (or `join_where:`) on the source at that index. */
export function associationWhere(query: ElixirMap, conditions: Term, index: number): ElixirMap {
  return (keywordPairs(conditions) ?? []).reduce((filtered, [name, value]) => addCondition(filtered, index, name, value), query)
}

function addCondition(query: ElixirMap, index: number, name: string, value: Term): ElixirMap {
  const column = fieldNode(sourceNode(index), atom(name))
  if (value === null) return filter(query, callNode('is_nil', [column]), [])
  if (isTuple(value, 2)) return operatorCondition(query, index, name, column, value.items as [Term, Term])
  if (value === atom('not')) return filter(query, callNode('not', [callNode('is_nil', [column])]), [])
  return filter(query, callNode('==', [column, paramNode(0)]), [tuple(value, tuple(index, atom(name)))])
}

/** `{:not, nil}`, `{:in, list}`, `{:fragment, sql}` */
function operatorCondition(query: ElixirMap, index: number, name: string, column: Term, [operator, value]: [Term, Term]): ElixirMap {
  if (operator === atom('not')) return filter(query, callNode('not', [callNode('is_nil', [column])]), [])
  if (operator === atom('in') && isList(value)) {
    return filter(query, callNode('in', [column, paramNode(0)]), [tuple(value, tuple(atom('in'), tuple(index, atom(name))))])
  }
  if (operator === atom('fragment') && typeof value === 'string') {
    const raw = tuple(atom('raw'), '')
    const rest = tuple(atom('raw'), ` ${value}`)
    return filter(query, callNode('fragment', [raw, tuple(atom('expr'), column), rest]), [])
  }
  return filter(query, callNode('==', [column, paramNode(0)]), [tuple(tuple(operator, value), tuple(index, atom(name)))])
}

function filter(query: ElixirMap, expr: Term, params: readonly Term[]): ElixirMap {
  return addFilter(query, 'where', atom('and'), { expr, params, subqueries: [] }, PLACE)
}
