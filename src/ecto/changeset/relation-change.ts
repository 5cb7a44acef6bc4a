import { inspectTerm } from '#ecto/inspect-term.ts'
import { atomName } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { actionOf, type Changeset, get } from './changeset.ts'
import type { Relation } from './relation.ts'
import { buildRelated } from './relation-build.ts'
import { dataKeys, primaryKeyOf } from './relation-keys.ts'
import { stateOf } from './relation-load.ts'
import { matchChildren, type RelationResult } from './relation-match.ts'
import { putNewAction } from './wrap-data.ts'

/** `change/2` of what is known to be a struct or changeset. */
export type ChangeStruct = (data: Term, changes?: Term) => Effect<Changeset>

/** The new value of a relation from structs, changesets, maps and keyword lists, as put_assoc, put_embed and put_change take them. */
export function* changeRelation(relation: Relation, given: Term, current: Term, change: ChangeStruct): Effect<RelationResult> {
  const names = yield* primaryKeyOf(relation.related)
  return yield* matchChildren(relation, given, current, {
    currentKeys: (struct) => dataKeys(names, struct),
    // biome-ignore lint/correctness/useYield: parameters are matched by an effect, structs are not
    newKeys: function* (item) {
      return dataKeys(names, item)
    },
    make: (item, struct, allowed) => changeChild(relation, item, struct, allowed, change),
  })
}

function* changeChild(relation: Relation, given: Term, current: Term, allowed: readonly string[], change: ChangeStruct): Effect<Changeset> {
  if (structModule(given) === undefined) {
    const base = current ?? (yield* buildRelated(relation.reflection, null))
    const changeset = yield* change(base, given)
    const named = putNewAction(changeset, defaultAction(changeset, current))
    return current === null ? named : yield* checkAction(named, allowed)
  }
  const changeset = yield* requireRelated(yield* change(given), relation)
  if (current === null) return putNewAction(changeset, defaultAction(changeset, null))
  return yield* checkAction(putNewAction(changeset, 'update'), allowed)
}

/** By the state of the struct; embedded structs, which have none, are inserted when they are new. */
function defaultAction(changeset: Changeset, current: Term): string {
  switch (stateOf(get(changeset, 'data'))) {
    case 'built':
      return 'insert'
    case 'loaded':
      return 'update'
    case 'deleted':
      return 'delete'
    default:
      return current === null ? 'insert' : 'update'
  }
}

function* requireRelated(changeset: Changeset, relation: Relation): Effect<Changeset> {
  const data = get(changeset, 'data')
  if (structModule(data) === relation.related) return changeset
  return raiseArgument(`expected changeset data to be a ${atomName(relation.related)} struct, got: ${yield* inspectTerm(data)}`)
}

/** Raises RuntimeError when a child that is there already has an action that it cannot have. */
export function* checkAction(changeset: Changeset, allowed: readonly string[]): Effect<Changeset> {
  const action = actionOf(changeset)
  if (action === null || action === 'ignore' || allowed.includes(action)) return changeset
  const data = yield* inspectTerm(get(changeset, 'data'))
  return raise('RuntimeError', { message: refusal(action, data) })
}

function refusal(action: string, data: string): string {
  if (action === 'replace') {
    return (
      `cannot replace related ${data}. This typically happens when you are calling put_assoc/put_embed with the results of a previous ` +
      'put_assoc/put_embed/cast_assoc/cast_embed operation, which is not supported. You must call such operations only once per embed/assoc, ' +
      'in order for Ecto to track changes efficiently'
    )
  }
  const reason = action === 'insert' ? 'it is already associated with the given struct' : 'it does not exist in the parent struct'
  return `cannot ${action} related ${data} because ${reason}`
}
