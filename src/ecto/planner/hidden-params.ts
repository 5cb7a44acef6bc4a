import { fieldItems, withFields } from '#ecto/query/query-term.ts'
import { atom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The query without its parameters' values, as an adapter sees it: they print as `^...`. */
export function withoutParams(query: ElixirMap): ElixirMap {
  const lists = ['wheres', 'havings', 'group_bys', 'order_bys', 'updates', 'joins']
  const single = ['from', 'select', 'distinct', 'limit', 'offset']
  const changed: Record<string, Term> = { windows: listFrom(fieldItems(query, 'windows').map(hiddenPair)) }
  for (const name of lists) changed[name] = listFrom(fieldItems(query, name).map(hidden))
  for (const name of single) changed[name] = hidden(field(query, name))
  return withFields(query, { ...changed, combinations: listFrom(fieldItems(query, 'combinations').map(hiddenCombination)) })
}

function hiddenCombination(combination: Term): Term {
  const [kind, query] = combination instanceof Tuple ? combination.items : []
  return kind !== undefined && query instanceof ElixirMap ? new Tuple([kind, withoutParams(query)]) : combination
}

function hidden(clause: Term): Term {
  if (!(clause instanceof ElixirMap)) return clause
  const without = withFields(clause, { params: null })
  const on = onOf(without)
  return on === null ? without : withFields(without, { on: withFields(on, { params: null }) })
}

function onOf(clause: ElixirMap): ElixirMap | null {
  const on = mapGet(clause, atom('on'))
  return on instanceof ElixirMap ? on : null
}

function hiddenPair(pair: Term): Term {
  return pair instanceof Tuple ? new Tuple([pair.items[0] as Term, hidden(pair.items[1] as Term)]) : pair
}
