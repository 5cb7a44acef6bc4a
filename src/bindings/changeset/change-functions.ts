import { applyAction, applyActionStrictly } from '#ecto/changeset/apply-action.ts'
import { change, putChange } from '#ecto/changeset/change.ts'
import { type Changeset, isChangeset } from '#ecto/changeset/changeset.ts'
import { deleteChange, forceChange, putNamedRelation, updateChange } from '#ecto/changeset/edit-changes.ts'
import { addError } from '#ecto/changeset/errors.ts'
import { merge } from '#ecto/changeset/merge.ts'
import { optimisticLock, prepareChanges } from '#ecto/changeset/optimistic-lock.ts'
import { applyChanges } from '#ecto/changeset/relation-apply.ts'
import { reorderAssoc } from '#ecto/changeset/reorder-assoc.ts'
import { traverse } from '#ecto/changeset/traverse.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { eachArity, onChangeset, readChangeset } from './arguments.ts'

/** Functions of Ecto.Changeset that make changesets, change what is in them, and apply them. */
export const changeFunctions: NativeModule['functions'] = {
  ...eachArity('change', 1, [EMPTY_MAP], (complete) =>
    effect(function* (...args: Term[]): Effect<Term> {
      const [data, changes] = complete(args) as [Term, Term]
      return (yield* change(data, changes)) ?? functionClause('Ecto.Changeset', 'change', [data, changes])
    }),
  ),
  ...onChangeset('put_change', 3, [], (changeset, key: Term, value: Term) => putChange(changeset, key, value)),
  ...onChangeset('force_change', 3, [], (changeset, key: Term, value: Term) => forceChange(changeset, key, value)),
  ...readChangeset('delete_change', 2, [], (changeset, key: Term) => deleteChange(changeset, key)),
  ...onChangeset('update_change', 3, [], (changeset, key: Term, fun: Fun) => updateChange(changeset, key, fun)),
  ...onChangeset('put_assoc', 3, [EMPTY_LIST], (changeset, name: Term, value: Term) => putNamedRelation(changeset, 'assoc', name, value)),
  ...onChangeset('put_embed', 3, [EMPTY_LIST], (changeset, name: Term, value: Term) => putNamedRelation(changeset, 'embed', name, value)),
  ...onChangeset('reorder_assoc', 2, [], (changeset, name: Term) => reorderAssoc(changeset, name)),
  ...readChangeset('add_error', 3, [EMPTY_LIST], (changeset, key: Term, message: Term, keys: Term) =>
    addError(changeset, key, message, keys),
  ),
  ...onChangeset('merge', 2, [], (changeset, other: Term) =>
    isChangeset(other) ? merge(changeset, other) : functionClause('Ecto.Changeset', 'merge', [changeset, other]),
  ),
  ...readChangeset('apply_changes', 1, [], (changeset) => applyChanges(changeset)),
  ...onChangeset('apply_action', 2, [], function* (changeset, action: Term) {
    const result = yield* applyAction(changeset, action)
    return result.kind === 'ok' ? tuple(atom('ok'), result.data) : tuple(atom('error'), result.changeset)
  }),
  ...onChangeset('apply_action!', 2, [], (changeset, action: Term) => applyActionStrictly(changeset, action)),
  ...readChangeset('prepare_changes', 2, [], (changeset, fun: Fun) => prepareChanges(changeset, fun)),
  ...eachArity('optimistic_lock', 2, [null], (complete) =>
    effect(function* (...args: Term[]): Effect<Term> {
      const [data, field, incrementer] = complete(args) as [Term, Term, Fun | null]
      const changeset: Changeset = (yield* change(data)) ?? functionClause('Ecto.Changeset', 'change', [data, EMPTY_MAP])
      return yield* optimisticLock(changeset, field, incrementer)
    }),
  ),
  ...onChangeset('traverse_errors', 2, [], (changeset, fun: Fun) => traverse(changeset, 'errors', fun)),
  ...onChangeset('traverse_validations', 2, [], (changeset, fun: Fun) => traverse(changeset, 'validations', fun)),
}
