import { changeStruct } from '#ecto/changeset/change.ts'
import { emptyRelation, type Relation, relationOf } from '#ecto/changeset/relation.ts'
import { changeRelation } from '#ecto/changeset/relation-change.ts'
import { get, getMap, prependErrors, put } from '#ecto/repo/write/changeset-term.ts'
import { embedReflection, reflectionOf } from '#ecto/schema/reflection.ts'
import type { Field, Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** What an insert writes: the changes, and every field, association and embed of the struct that has a value and no change. */
export function* surfaceChanges(changeset: ElixirMap, schema: Schema, fields: readonly Field[]): Effect<ElixirMap> {
  const data = get(changeset, 'data')
  if (!(data instanceof ElixirMap)) return changeset
  let changes = getMap(changeset, 'changes')
  const errors: Term[] = []
  const relations = relationsOf(schema)
  for (const { name } of fields) {
    const value = mapGet(data, atom(name)) ?? null
    if (value !== null && !mapHas(changes, atom(name)) && !relations.some(({ field }) => field.name === name))
      changes = mapPut(changes, atom(name), value)
  }
  for (const relation of relations) {
    if (mapHas(changes, relation.field)) continue
    const value = loadedValue(relation, mapGet(data, relation.field) ?? null)
    const change = yield* changeRelation(relation, value, emptyRelation(relation.cardinality), changeStruct)
    if (change.kind === 'error') errors.unshift(tuple(relation.field, tuple(change.message, change.metadata)))
    else if (change.kind === 'ok' && change.change !== null && change.change !== EMPTY_LIST)
      changes = mapPut(changes, relation.field, change.change)
  }
  return prependErrors(put(changeset, { changes }), errors)
}

/** What is not loaded is empty in a new struct. */
function loadedValue(relation: Relation, value: Term): Term {
  if (isStruct(value, 'Ecto.Association.NotLoaded')) return emptyRelation(relation.cardinality)
  return value === null ? emptyRelation(relation.cardinality) : value
}

function relationsOf(schema: Schema): Relation[] {
  const associations = schema.associations.filter((association) => association.kind !== 'has_through')
  const types = [
    ...associations.map((association) => tuple(atom('assoc'), reflectionOf(association))),
    ...schema.embeds.map((embed) => tuple(atom('embed'), embedReflection(embed))),
  ]
  return types.flatMap((type) => relationOf(type) ?? [])
}
