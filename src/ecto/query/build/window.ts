import { type Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { addWindow } from './clauses.ts'
import { type BuiltExpr, expandDynamic, isDynamic } from './dynamic.ts'
import { resolveBuilt } from './filter.ts'
import { interpolatedGroup, interpolatedOrder } from './order.ts'

/** Adds a window whose parts are written (`expr`) or interpolated values, in the order of `keys`. */
export function resolvedWindow(
  query: ElixirMap,
  name: Atom,
  expr: Term,
  interpolated: Term,
  keys: Term,
  file: Term,
  line: Term,
  params: Term,
  subqueries: Term,
): ElixirMap {
  let built: BuiltExpr = resolveBuilt({ expr, params: listItems(params) ?? [], subqueries: listItems(subqueries) ?? [] }, query)
  const written = built.expr
  const parts = (listItems(keys) ?? []).map((key) => {
    const { name: part } = key as Atom
    const value = keywordGet(interpolated, part)
    if (value === undefined) return tuple(key, keywordGet(written, part) ?? null)
    built = windowPart(query, part, value, built)
    return tuple(key, built.expr)
  })
  return addWindow(query, name, { ...built, expr: listFrom(parts) }, { file, line })
}

function windowPart(query: ElixirMap, part: string, value: Term, before: BuiltExpr): BuiltExpr {
  switch (part) {
    case 'partition_by':
      return interpolatedGroup(query, 'partition_by', value, before)
    case 'order_by': {
      const ordered = interpolatedOrder(query, 'order_by', value)
      return before.params.length === 0 ? ordered : { ...ordered, params: [...before.params, ...ordered.params] }
    }
    default:
      if (isDynamic(value)) return expandDynamic(value, query, before)
      return raiseArgument(`expected a dynamic or fragment in \`${inspect(atom(part))}\`, got: \`${inspect(value)}\``)
  }
}
