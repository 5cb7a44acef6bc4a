import { mapParts } from '#ecto/query/ast.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { countBinds, withFields } from '#ecto/query/query-term.ts'
import { atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { Cons } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'

const BIND = atom('__bind__')
const NAMED = atom('named')
const FROM_END = atom('from_end')

/** The index of the source called `name`, found when the query is known: `[name: x]`. */
export function namedIndex(name: Term): Term {
  return tuple(BIND, NAMED, name)
}

/** The index of the source that stands at `distance` from the end (1: the last): `[..., x]`. */
export function indexFromEnd(distance: number): Term {
  return tuple(BIND, FROM_END, distance)
}

/** The expression with its symbolic indexes resolved for this query. */
export function resolveIndexes(expr: Term, query: ElixirMap): Term {
  if (expr instanceof Tuple && expr.items[0] === BIND) return resolveIndex(expr, query)
  if (expr instanceof Tuple || expr instanceof Cons) return mapParts(expr, (part) => resolveIndexes(part, query))
  if (!(expr instanceof ElixirMap) || !isStruct(expr, 'Ecto.Query.Tagged')) return expr
  return withFields(expr, { type: resolveIndexes(field(expr, 'type'), query) })
}

/** A parameter `{value, type}` with the indexes in its type resolved. */
export function resolveParam(param: Term, query: ElixirMap): Term {
  if (!isTuple(param, 2)) return param
  const [value, type] = param.items as [Term, Term]
  const resolved = resolveIndexes(type, query)
  return resolved === type ? param : tuple(value, resolved)
}

function resolveIndex(bind: Tuple, query: ElixirMap): Term {
  const [, kind, value] = bind.items as [Term, Term, Term]
  if (kind === FROM_END) return countBinds(query) - Number(value)
  const aliases = field(query, 'aliases')
  const index = aliases instanceof ElixirMap ? mapGet(aliases, value) : undefined
  return index ?? raiseQueryError(query, `unknown bind name \`${inspect(value)}\``)
}
