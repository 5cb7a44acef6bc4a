import { JOIN_QUALIFIERS } from '#ecto/query/join-qualifiers.ts'
import { fieldItems, withFields } from '#ecto/query/query-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** `Ecto.Query.exclude/2`: the query without one kind of clause, or without each of a list. */
export function exclude(query: ElixirMap, key: Term): ElixirMap {
  if (isList(key)) return (listItems(key) ?? []).reduce<ElixirMap>(exclude, query)
  const name = key instanceof Atom ? key.name : ''
  const qualifier = JOIN_QUALIFIERS[name]
  if (qualifier !== undefined) return excludeJoins(query, qualifier)
  switch (name) {
    case 'with_ctes':
    case 'distinct':
    case 'select':
    case 'limit':
    case 'offset':
    case 'lock':
      return withFields(query, { [name]: null })
    case 'join':
      return excludeAllJoins(query)
    case 'where':
    case 'having':
    case 'order_by':
    case 'group_by':
    case 'update':
      return withFields(query, { [`${name}s`]: EMPTY_LIST })
    case 'combinations':
    case 'windows':
      return withFields(query, { [name]: EMPTY_LIST })
    case 'preload':
      return withFields(query, { preloads: EMPTY_LIST, assocs: EMPTY_LIST })
    default:
      return raise('FunctionClauseError', {
        module: atom('Elixir.Ecto.Query'),
        function: atom('do_exclude'),
        arity: 2,
        kind: null,
        args: null,
        clauses: null,
      })
  }
}

function excludeAllJoins(query: ElixirMap): ElixirMap {
  const from = field(query, 'from')
  const name = from === null ? null : field(from as ElixirMap, 'as')
  return withFields(query, { joins: EMPTY_LIST, aliases: name === null ? EMPTY_MAP : mapFrom([[name, 0]]) })
}

/** Joins of one kind go; the names of those that stay keep the indexes that their joins then have. */
function excludeJoins(query: ElixirMap, qualifier: string): ElixirMap {
  const joins = fieldItems(query, 'joins') as readonly ElixirMap[]
  const kept = joins.filter((join) => field(join, 'qual') !== atom(qualifier))
  const gone = new Set(joins.filter((join) => !kept.includes(join)).map((join) => field(join, 'as')))
  const names = mapEntries(field(query, 'aliases') as ElixirMap).filter(([name]) => !gone.has(name))
  const moved = names.map(([name, index]) => {
    const at = kept.findIndex((join) => field(join, 'as') === name)
    return [name, at < 0 ? index : at + 1] as const
  })
  return withFields(query, { joins: listFrom(kept), aliases: mapFrom(moved) })
}
