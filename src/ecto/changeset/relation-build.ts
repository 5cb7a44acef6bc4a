import { type Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { pairsOf } from './wrap-data.ts'

/**
 * A new struct for an association or embed: with the defaults of the association, the attributes that it has fields for, and for
 * has_one and has_many the foreign key of the owner; raises KeyError when they have no such field. `owner` is nil when it is not known.
 */
export function* buildRelated(reflection: ElixirMap, owner: Term, attributes: Term = EMPTY_MAP): Effect<ElixirMap> {
  const related = mapGet(reflection, atom('related')) as Atom
  const fresh = (yield apply(related, '__struct__', [])) as ElixirMap
  const named = withSource(fresh, mapGet(reflection, atom('queryable')) ?? null)
  const filled = yield* withDefaults(named, mapGet(reflection, atom('defaults')) ?? null, owner)
  const built = withFields(filled, attributes)
  if (structModule(reflection)?.name !== 'Elixir.Ecto.Association.Has' || !(owner instanceof ElixirMap)) return built
  const [ownerKey, relatedKey] = [mapGet(reflection, atom('owner_key')) as Atom, mapGet(reflection, atom('related_key')) as Atom]
  if (!mapHas(built, relatedKey)) return raise('KeyError', { key: relatedKey, term: null, message: null })
  return mapPut(built, relatedKey, mapGet(owner, ownerKey) ?? null)
}

/** `{"table", Schema}`: the struct belongs to that table. */
function withSource(struct: ElixirMap, queryable: Term): ElixirMap {
  const meta = mapGet(struct, atom('__meta__'))
  if (!isTuple(queryable, 2) || !(meta instanceof ElixirMap)) return struct
  return mapPut(struct, atom('__meta__'), mapPut(meta, atom('source'), queryable.items[0] as Term))
}

/** The struct with the defaults of an association: a keyword list, or what `{module, function, args}` makes of struct and owner. */
export function* withDefaults(struct: ElixirMap, defaults: Term, owner: Term): Effect<ElixirMap> {
  if (!isTuple(defaults, 3)) return withFields(struct, defaults)
  const [module, name, args] = defaults.items as [Atom, Atom, Term]
  return (yield apply(module, name.name, [struct, owner, ...(listItems(args) ?? [])])) as ElixirMap
}

/** `struct(struct, attributes)`: unknown fields are ignored. */
function withFields(struct: ElixirMap, attributes: Term): ElixirMap {
  let result = struct
  for (const [key, value] of pairsOf(attributes)) {
    if (key !== atom('__struct__') && mapHas(struct, key)) result = mapPut(result, key, value)
  }
  return result
}
