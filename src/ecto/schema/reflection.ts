import { assertNever } from '#base/assert-never.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { list, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import type { Association, Embed, ManyToMany } from './schema.ts'

/** The struct that `__schema__(:association, name)` answers. */
export function reflectionOf(association: Association): ElixirMap {
  switch (association.kind) {
    case 'belongs_to':
      return struct(moduleAtom('Ecto.Association.BelongsTo'), {
        ...common(association, 'parent', true),
        related: association.related,
        related_key: atom(association.relatedKey),
        queryable: association.queryable,
        on_replace: atom(association.onReplace),
        where: association.where,
        defaults: association.defaults,
      })
    case 'has':
      return struct(moduleAtom('Ecto.Association.Has'), {
        ...common(association, 'child', true),
        related: association.related,
        related_key: atom(association.relatedKey),
        queryable: association.queryable,
        on_delete: atom(association.onDelete),
        on_replace: atom(association.onReplace),
        where: association.where,
        defaults: association.defaults,
        preload_order: association.preloadOrder,
      })
    case 'has_through':
      return struct(moduleAtom('Ecto.Association.HasThrough'), {
        ...common(association, 'child', true),
        through: list(...association.through.map(atom)),
      })
    case 'many_to_many':
      return manyToMany(association)
    default:
      return assertNever(association)
  }
}

function manyToMany(association: ManyToMany): ElixirMap {
  return struct(moduleAtom('Ecto.Association.ManyToMany'), {
    ...common(association, 'child', association.unique),
    related: association.related,
    queryable: association.queryable,
    on_delete: atom(association.onDelete),
    on_replace: atom(association.onReplace),
    join_keys: listFrom(association.joinKeys.map(([column, key]) => tuple(atom(column), atom(key)))),
    join_through: association.joinThrough,
    on_join_through_conflict: atom(association.onJoinThroughConflict),
    where: association.where,
    join_where: association.joinWhere,
    defaults: association.defaults,
    join_defaults: association.joinDefaults,
    preload_order: association.preloadOrder,
  })
}

function common(association: Association, relationship: 'parent' | 'child', unique: boolean): Readonly<Record<string, Term>> {
  return {
    field: atom(association.field),
    owner: association.owner,
    owner_key: atom(association.ownerKey),
    cardinality: atom(association.cardinality),
    relationship: atom(relationship),
    unique,
    on_cast: null,
  }
}

/** The struct that `__schema__(:embed, name)` answers. */
export function embedReflection(embed: Omit<Embed, 'source'>): ElixirMap {
  return struct(moduleAtom('Ecto.Embedded'), {
    cardinality: atom(embed.cardinality),
    field: atom(embed.field),
    owner: embed.owner,
    related: embed.related,
    on_cast: null,
    on_replace: atom(embed.onReplace),
    unique: true,
    ordered: true,
  })
}

/** `%Ecto.Association.NotLoaded{}`, what an association field holds until it is loaded. */
export function notLoaded(owner: Atom, field: string, cardinality: 'one' | 'many'): ElixirMap {
  return struct(moduleAtom('Ecto.Association.NotLoaded'), {
    __field__: atom(field),
    __owner__: owner,
    __cardinality__: atom(cardinality),
  })
}
