import { inspectTerm } from '#ecto/inspect-term.ts'
import { equalValues } from '#ecto/type/equal.ts'
import { isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { isList, type List, listFrom } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapDelete, mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { type Changeset, get, getMap, newChangeset, update } from './changeset.ts'
import { raiseUnknownChange } from './errors.ts'
import { type Relation, relationOf } from './relation.ts'
import { changeRelation } from './relation-change.ts'
import { loadRelation } from './relation-load.ts'
import { pairsOf, wrapData } from './wrap-data.ts'

/** `Ecto.Changeset.change/2` of a struct, a changeset or `{data, types}`; undefined when the data is none of these, or the changes are neither a map nor a list. */
export function* change(data: Term, changes: Term = EMPTY_MAP): Effect<Changeset | undefined> {
  if (!(changes instanceof ElixirMap) && !isList(changes)) return undefined
  const base = yield* wrapData(data)
  if (base === undefined) return undefined
  let changeset = base
  for (const [key, value] of pairsOf(changes)) changeset = yield* putChange(changeset, key, value)
  return changeset
}

/** As `change`, for what is known to be a struct or changeset. */
export function* changeStruct(data: Term, changes: Term = EMPTY_MAP): Effect<Changeset> {
  return (yield* change(data, changes)) ?? newChangeset({ data })
}

/** `put_change/3`: kept only when it differs from the data. Raises ArgumentError for an unknown field. */
export function* putChange(changeset: Changeset, key: Term, value: Term): Effect<Changeset> {
  const [data, changes] = [get(changeset, 'data'), getMap(changeset, 'changes')]
  const type = mapGet(getMap(changeset, 'types'), key)
  if (type === undefined) {
    if (isAtom(key)) return yield* raiseUnknownChange(key, data)
    return raiseArgument(`field names given to change/put_change must be atoms, got: \`${yield* inspectTerm(key)}\``)
  }
  const relation = relationOf(type)
  if (relation !== undefined) return yield* putRelation(changeset, key, value, relation)
  const current = data instanceof ElixirMap ? (mapGet(data, key) ?? null) : null
  if (!(yield* equalValues(type, current, value))) return update(changeset, { changes: mapPut(changes, key, value) })
  return mapHas(changes, key) ? update(changeset, { changes: mapDelete(changes, key) }) : changeset
}

/** Puts a change of an association or embed: structs, maps, keyword lists or changesets. */
export function* putRelation(changeset: Changeset, key: Term, value: Term, relation: Relation): Effect<Changeset> {
  const data = getMap(changeset, 'data')
  const original = mapGet(data, key) ?? null
  const current = yield* loadRelation(data, original)
  const result = yield* changeRelation(relation, value, current, changeStruct)
  const changes = getMap(changeset, 'changes')
  if (result.kind === 'ok' && !strictEqual(result.change, original)) {
    const valid = get(changeset, 'valid?') === true && result.valid
    return update(changeset, { changes: mapPut(changes, key, result.change), 'valid?': valid })
  }
  if (result.kind === 'error') {
    const error = tuple(key, tuple(result.message, result.metadata))
    return update(changeset, { errors: listFrom([error], get(changeset, 'errors') as List), 'valid?': false })
  }
  return update(changeset, { changes: mapDelete(changes, key) })
}
