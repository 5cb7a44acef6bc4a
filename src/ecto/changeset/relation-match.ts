import { compareKeys } from '#terms/compare.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapSize } from '#terms/map-entries.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { actionOf, type Changeset, getMap, isValid } from './changeset.ts'
import type { Relation } from './relation.ts'
import { expectedType } from './relation.ts'
import { raiseUpdateWithStruct, replaceChild } from './relation-replace.ts'
import { uniqueKeys } from './relation-unique.ts'

/** What casting or changing a relation gives: its new value, nothing to change, or an error. */
export type RelationResult =
  | { readonly kind: 'ok'; readonly change: Term; readonly valid: boolean }
  | { readonly kind: 'ignore' }
  | { readonly kind: 'error'; readonly message: string; readonly metadata: Term }

/** How new children are matched with the present ones and made changesets. */
export interface ChildStep {
  readonly currentKeys: (current: Term) => Term
  readonly newKeys: (given: Term) => Effect<Term>
  /** The changeset of a child; `current` is nil for a new one, and it may then only be inserted. */
  readonly make: (given: Term, current: Term, allowed: readonly string[], index: number) => Effect<Changeset>
}

/** Compares what is given with the present children by primary key and makes a changeset of each. */
export function* matchChildren(relation: Relation, given: Term, current: Term, step: ChildStep): Effect<RelationResult> {
  if (relation.cardinality === 'one') {
    const fits = given === null || given instanceof ElixirMap || isList(given)
    return fits ? yield* matchOne(relation, given, current, step) : invalid(relation)
  }
  const [children, existing] = [listItems(given), listItems(current) ?? []]
  if (children === undefined) return invalid(relation)
  if (children.length === 0 && existing.length === 0) return { kind: 'ok', change: EMPTY_LIST, valid: true }
  return yield* matchMany(relation, children, existing, step)
}

/** The error of a parameter that is no map, list or struct of the relation. */
export function invalid(relation: Relation): RelationResult {
  return { kind: 'error', message: 'is invalid', metadata: expectedType(relation) }
}

function* matchOne(relation: Relation, given: Term, current: Term, step: ChildStep): Effect<RelationResult> {
  if (given === null) {
    if (current !== null && (yield* replaceChild(relation, current)) === undefined) return invalid(relation)
    return { kind: 'ok', change: null, valid: true }
  }
  if (current === null) return oneResult(yield* step.make(given, null, ['insert'], 0), false)
  const keys = yield* step.newKeys(given)
  const same = keys !== EMPTY_LIST && strictEqual(keys, step.currentKeys(current))
  if (!same && relation.onReplace === 'update' && structModule(given) !== undefined) return yield* raiseUpdateWithStruct(relation)
  if (same || relation.onReplace === 'update') return oneResult(yield* step.make(given, current, allowedActions(keys), 0), true)
  if ((yield* replaceChild(relation, current)) === undefined) return invalid(relation)
  return oneResult(yield* step.make(given, null, ['insert'], 0), false)
}

function oneResult(changeset: Changeset, skippable: boolean): RelationResult {
  if (actionOf(changeset) === 'ignore' || (skippable && isUnchanged(changeset))) return { kind: 'ignore' }
  return { kind: 'ok', change: changeset, valid: isValid(changeset) }
}

function* matchMany(relation: Relation, given: readonly Term[], existing: readonly Term[], step: ChildStep): Effect<RelationResult> {
  const left = existing.map((struct, position) => ({ struct, position, keys: keysOrPosition(step.currentKeys(struct), position) }))
  const checkUnique = relation.unique ? uniqueKeys(relation.related) : undefined
  const found: MatchedChild[] = []
  for (const [index, item] of given.entries()) {
    if (!(item instanceof ElixirMap) && !isList(item)) return invalid(relation)
    const keys = yield* step.newKeys(item)
    const at = left.findIndex((candidate) => strictEqual(candidate.keys, keys))
    const match = at < 0 ? undefined : left.splice(at, 1)[0]
    const made = yield* step.make(item, match?.struct ?? null, match === undefined ? ['insert'] : allowedActions(keys), index)
    if (actionOf(made) === 'ignore') continue
    found.push({ changeset: checkUnique === undefined ? made : yield* checkUnique(made), position: match?.position })
  }
  const rest = left.sort((a, b) => compareKeys(a.keys, b.keys)).map(({ struct }) => struct)
  return yield* replaceRest(relation, rest, found)
}

/** A child's changeset and the place that it had among the present children; undefined when it is new. */
interface MatchedChild {
  readonly changeset: Changeset
  readonly position: number | undefined
}

/** Whether all children were there before, unchanged, and in the same order where that counts. */
function areUnchanged(relation: Relation, found: readonly MatchedChild[]): boolean {
  return found.every(({ changeset, position }, i) => {
    if (position === undefined || !isUnchanged(changeset)) return false
    return !relation.ordered || i === 0 || position > (found[i - 1]?.position ?? -1)
  })
}

/** The present children that were not given, in the order of their keys, are replaced; their changesets come first, the last of them foremost. */
function* replaceRest(relation: Relation, rest: readonly Term[], found: readonly MatchedChild[]): Effect<RelationResult> {
  const changesets = found.map(({ changeset }) => changeset)
  const valid = changesets.every(isValid)
  for (const struct of rest) {
    const replaced = yield* replaceChild(relation, struct)
    if (replaced === undefined) return invalid(relation)
    changesets.unshift(replaced)
  }
  if (rest.length === 0 && areUnchanged(relation, found)) return { kind: 'ignore' }
  return { kind: 'ok', change: listFrom(changesets), valid }
}
/** A child without a primary key is matched by nothing. */
function keysOrPosition(keys: Term, position: number): Term {
  return keys === EMPTY_LIST ? position : keys
}

/** With all keys nil a child may also be inserted. */
function allowedActions(keys: Term): readonly string[] {
  const allNil = (listItems(keys) ?? []).every((key) => key === null)
  return allNil ? ['insert', 'update', 'delete'] : ['update', 'delete']
}

/** Whether a child's changeset changes nothing. */
function isUnchanged(changeset: Changeset): boolean {
  return isValid(changeset) && actionOf(changeset) === 'update' && mapSize(getMap(changeset, 'changes')) === 0
}
