import { paramNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { append, queryStruct } from '#ecto/query/query-term.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { type BuiltExpr, expandDynamic, isDynamic } from './dynamic.ts'
import { type ClausePlace, exprFields } from './filter.ts'

const OPERATIONS = ['set', 'inc', 'push', 'pull']

/** Adds an `update` clause. */
export function addUpdate(query: ElixirMap, built: BuiltExpr, place: ClausePlace): ElixirMap {
  if (built.expr === EMPTY_LIST) return query
  const { expr, params, subqueries } = exprFields(built)
  const update = queryStruct('Ecto.Query.QueryExpr', { expr, params, ...place })
  return append(query, 'updates', built.subqueries.length === 0 ? update : mapPut(update, atom('subqueries'), subqueries))
}

/** `[set: [field: value], inc: …]` known at run time: each value is a parameter with the field's type, or a dynamic. */
export function interpolatedUpdate(query: ElixirMap, updates: Term): BuiltExpr {
  let built: BuiltExpr = { expr: null, params: [], subqueries: [] }
  const operations = keywordPairs(updates)
  if (operations === undefined) {
    return raiseArgument(
      `malformed update \`${inspect(updates)}\` in query expression, expected a keyword list with set/push/pull as keys with field-value pairs as values`,
    )
  }
  const expr = operations.map(([op, pairs]) => {
    if (!OPERATIONS.includes(op)) raiseCompileError(`unknown key \`:${op}\` in update`)
    const values = keywordPairs(pairs)
    if (values === undefined || !isList(pairs)) {
      return raiseArgument(
        `malformed ${inspect(atom(op))} in update \`${inspect(pairs)}\`, expected a keyword list with fields as keys and values as values`,
      )
    }
    const fields = values.map(([name, value]) => {
      built = updatedValue(query, op, name, value, built)
      return tuple(atom(name), built.expr)
    })
    return tuple(atom(op), listFrom(fields))
  })
  return { ...built, expr: listFrom(expr) }
}

function updatedValue(query: ElixirMap, op: string, name: string, value: Term, before: BuiltExpr): BuiltExpr {
  if (isDynamic(value)) return expandDynamic(value, query, before)
  const param = tuple(value, updateType(op, atom(name)))
  return { expr: paramNode(before.params.length), params: [...before.params, param], subqueries: before.subqueries }
}

/** What is pushed and pulled are elements of the field. */
export function updateType(op: string, name: Atom): Term {
  const own = tuple(0, name)
  return op === 'push' || op === 'pull' ? tuple(atom('out'), own) : own
}
