import type { Association, BelongsTo, Has, ManyToMany, Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapDelete, mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { getMap, put } from './changeset-term.ts'

/** The change of one association: a changeset, a list of them, or nil. */
export interface AssociationChange<T extends Association = Association> {
  readonly association: T
  readonly value: Term
}

export interface SplitChangeset {
  /** The changeset without its association changes. */
  readonly changeset: ElixirMap
  /** What must be saved before the row, last defined first. */
  readonly parents: readonly AssociationChange<BelongsTo>[]
  /** What must be saved after it, last defined first. */
  readonly children: readonly AssociationChange<Has | ManyToMany>[]
}

/** Takes the changes of associations out of a changeset. */
export function splitAssociations(changeset: ElixirMap, schema: Schema): SplitChangeset {
  const parents: AssociationChange<BelongsTo>[] = []
  const children: AssociationChange<Has | ManyToMany>[] = []
  const given = getMap(changeset, 'changes')
  let changes = given
  for (const association of schema.associations) {
    const value = mapGet(changes, atom(association.field))
    if (value === undefined) continue
    changes = mapDelete(changes, atom(association.field))
    if (association.kind === 'belongs_to') parents.unshift({ association, value })
    else if (association.kind !== 'has_through') children.unshift({ association, value })
  }
  return { changeset: changes === given ? changeset : put(changeset, { changes }), parents, children }
}
