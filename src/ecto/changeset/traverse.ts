import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { Cons, isList, type List, list, listFrom, listItems } from '#terms/list.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries, mapSize } from '#terms/map-entries.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { type Changeset, get, getMap, isChangeset } from './changeset.ts'
import { relationOf } from './relation.ts'

/** `traverse_errors/2` and `traverse_validations/2`: a map of the messages by field, with those of children nested in it. */
export function* traverse(changeset: Changeset, what: 'errors' | 'validations', fun: Fun): Effect<ElixirMap> {
  const pairs = (listItems(get(changeset, what)) ?? []).filter((pair): pair is Tuple => isTuple(pair, 2))
  let result = EMPTY_MAP
  for (const pair of pairs.reverse()) {
    const [key, value] = pair.items as [Term, Term]
    const message = yield call(fun, fun.arity === 3 ? [changeset, key, value] : [value])
    const others = mapGet(result, key)
    result = mapPut(result, key, isList(others ?? null) ? new Cons(message, others as List) : list(message))
  }
  return yield* withChildren(changeset, what, fun, result)
}

function* withChildren(changeset: Changeset, what: 'errors' | 'validations', fun: Fun, own: ElixirMap): Effect<ElixirMap> {
  const changes = getMap(changeset, 'changes')
  let result = own
  for (const [field, type] of mapEntries(getMap(changeset, 'types'))) {
    const relation = relationOf(type)
    const value = mapGet(changes, field) ?? null
    if (relation === undefined || value === null) continue
    const many = relation.cardinality === 'many'
    const found = yield* traverseAll(many ? (listItems(value) ?? []) : [value], what, fun)
    if (found.some((child) => mapSize(child) > 0)) result = mapPut(result, field, many ? listFrom(found) : (found[0] ?? EMPTY_MAP))
  }
  return result
}

function* traverseAll(children: readonly Term[], what: 'errors' | 'validations', fun: Fun): Effect<readonly ElixirMap[]> {
  const found: ElixirMap[] = []
  for (const child of children) found.push(isChangeset(child) ? yield* traverse(child, what, fun) : EMPTY_MAP)
  return found
}
