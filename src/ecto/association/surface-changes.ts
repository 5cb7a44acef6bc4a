import { changeStruct } from '#ecto/changeset/change.ts'
import { emptyRelation, type Relation, relationOf } from '#ecto/changeset/relation.ts'
import { changeRelation } from '#ecto/changeset/relation-change.ts'
import { primaryKeyOf } from '#ecto/changeset/relation-keys.ts'
import { getMap, prependErrors } from '#ecto/repo/write/changeset-term.ts'
import { embedReflection, reflectionOf } from '#ecto/schema/reflection.ts'
import type { Field, Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

const CHANGES = atom('changes')
const DATA = atom('data')

/** What an insert writes: the changes, and every field, association and embed of the struct that has a value and no change. */
export function* surfaceChanges(changeset: ElixirMap, schema: Schema, fields: readonly Field[]): Effect<ElixirMap> {
  const data = mapGet(changeset, DATA)
  if (!(data instanceof ElixirMap)) return changeset
  const relations = relationsOf(schema)
  const given = getMap(changeset, 'changes')
  let changes = mapFrom(unchangedValues(data, given, fields, relations), given)
  const errors: Term[] = []
  for (const relation of relations) {
    if (mapHas(changes, relation.field)) continue
    const value = loadedValue(relation, mapGet(data, relation.field) ?? null)
    if (value === emptyRelation(relation.cardinality)) {
      // Ecto compares lists by the related schema's key: one that does not exist is noticed here.
      if (relation.cardinality === 'many') yield* primaryKeyOf(relation.related)
      continue
    }
    const change = yield* changeRelation(relation, value, emptyRelation(relation.cardinality), changeStruct)
    if (change.kind === 'error') errors.unshift(tuple(relation.field, tuple(change.message, change.metadata)))
    else if (change.kind === 'ok' && change.change !== null && change.change !== EMPTY_LIST)
      changes = mapPut(changes, relation.field, change.change)
  }
  return prependErrors(mapPut(changeset, CHANGES, changes), errors)
}

/** The fields of the struct that have a value and no change. */
function unchangedValues(
  data: ElixirMap,
  changes: ElixirMap,
  fields: readonly Field[],
  relations: readonly Relation[],
): (readonly [Term, Term])[] {
  const values: (readonly [Term, Term])[] = []
  for (const { name } of fields) {
    const key = atom(name)
    const value = mapGet(data, key) ?? null
    if (value !== null && !mapHas(changes, key) && !relations.some(({ field }) => field === key)) values.push([key, value])
  }
  return values
}

/** What is not loaded is empty in a new struct. */
function loadedValue(relation: Relation, value: Term): Term {
  return isStruct(value, 'Ecto.Association.NotLoaded') ? emptyRelation(relation.cardinality) : value
}

const RELATIONS = new WeakMap<Schema, readonly Relation[]>()

/** The associations and embeds of a schema, taken apart once. */
function relationsOf(schema: Schema): readonly Relation[] {
  const known = RELATIONS.get(schema)
  if (known !== undefined) return known
  const associations = schema.associations.filter((association) => association.kind !== 'has_through')
  const types = [
    ...associations.map((association) => tuple(atom('assoc'), reflectionOf(association))),
    ...schema.embeds.map((embed) => tuple(atom('embed'), embedReflection(embed))),
  ]
  const relations = types.flatMap((type) => relationOf(type) ?? [])
  RELATIONS.set(schema, relations)
  return relations
}
