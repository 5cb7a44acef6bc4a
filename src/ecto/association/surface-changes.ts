import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { EMPTY_LIST, isList, list, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { addError, get, getMap, isChangeset, prependErrors, put } from '../repo/write/changeset-term.ts'
import type { Association, Embed, Field, Schema } from '../schema/schema.ts'

type Relation = Exclude<Association, { kind: 'has_through' }> | Embed

/** What an insert writes: the changes, and every field, association and embed of the struct that has a value and no change. */
export function* surfaceChanges(changeset: ElixirMap, schema: Schema, fields: readonly Field[]): Effect<ElixirMap> {
  const data = get(changeset, 'data')
  if (!(data instanceof ElixirMap)) return changeset
  let changes = getMap(changeset, 'changes')
  const errors: Term[] = []
  for (const { name } of fields) {
    const value = mapGet(data, atom(name)) ?? null
    if (value !== null && !mapHas(changes, atom(name)) && !isEmbed(schema, name)) changes = mapPut(changes, atom(name), value)
  }
  for (const relation of relationsOf(schema)) {
    if (mapHas(changes, atom(relation.field))) continue
    const change = yield* relationChange(relation, mapGet(data, atom(relation.field)) ?? null)
    if (change.kind === 'change') changes = mapPut(changes, atom(relation.field), change.value)
    if (change.kind === 'invalid') errors.unshift(tuple(atom(relation.field), tuple('is invalid', list(tuple(atom('type'), change.type)))))
  }
  return prependErrors(put(changeset, { changes }), errors)
}

function isEmbed(schema: Schema, field: string): boolean {
  return schema.embeds.some((embed) => embed.field === field)
}

function relationsOf(schema: Schema): Relation[] {
  return [...schema.associations.filter((association) => association.kind !== 'has_through'), ...schema.embeds]
}

type RelationChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'change'; readonly value: Term }
  | { readonly kind: 'invalid'; readonly type: Term }

/** The changesets for the structs that a relation of a new struct holds. */
function* relationChange(relation: Relation, value: Term): Effect<RelationChange> {
  if (value === null || value === EMPTY_LIST || isStruct(value, 'Ecto.Association.NotLoaded')) return { kind: 'none' }
  if (relation.cardinality === 'one') {
    const changeset = yield* childChangeset(relation, value)
    return changeset === undefined ? { kind: 'invalid', type: atom('map') } : { kind: 'change', value: changeset }
  }
  const items = isList(value) ? listItems(value) : undefined
  const changesets: ElixirMap[] = []
  for (const item of items ?? []) {
    const changeset = yield* childChangeset(relation, item)
    if (changeset === undefined) return invalidList()
    changesets.push(isUnique(relation) ? withoutDuplicate(changeset, changesets) : changeset)
  }
  return items === undefined ? invalidList() : { kind: 'change', value: listFrom(changesets) }
}

function invalidList(): RelationChange {
  return { kind: 'invalid', type: tuple(atom('array'), atom('map')) }
}

function isUnique(relation: Relation): boolean {
  return !('kind' in relation) || relation.kind !== 'many_to_many' || relation.unique
}

function* childChangeset(relation: Relation, value: Term): Effect<ElixirMap | undefined> {
  if (isChangeset(value)) return withAction(value)
  if (structModule(value) !== relation.related) return undefined
  return withAction((yield apply(moduleAtom('Ecto.Changeset'), 'change', [value])) as ElixirMap)
}

/** What is to be done with a child, by the state of its struct. */
function withAction(changeset: ElixirMap): ElixirMap {
  if (get(changeset, 'action') !== null) return changeset
  const state = get(getMap(getMap(changeset, 'data'), '__meta__'), 'state')
  const action = state instanceof Atom && state.name !== 'built' ? (state.name === 'deleted' ? 'delete' : 'update') : 'insert'
  return put(changeset, { action: atom(action) })
}

/** The same row may not be there twice: the second gets an error. */
function withoutDuplicate(changeset: ElixirMap, others: readonly ElixirMap[]): ElixirMap {
  const id = get(getMap(changeset, 'data'), 'id')
  const known = id !== null && others.some((other) => strictEqual(get(getMap(other, 'data'), 'id'), id))
  return known ? addError(changeset, atom('id'), 'has already been taken', EMPTY_LIST) : changeset
}
