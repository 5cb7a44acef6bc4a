import { inspectTerm } from '#ecto/inspect-term.ts'
import { isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { type Changeset, isValid, update } from './changeset.ts'
import { applyChanges } from './relation-apply.ts'

/** `apply_action/2`: the data with its changes, or the invalid changeset with its action set. Raises ArgumentError when the action is no atom. */
export function* applyAction(
  changeset: Changeset,
  action: Term,
): Effect<{ readonly kind: 'ok'; readonly data: Term } | { readonly kind: 'error'; readonly changeset: Changeset }> {
  if (!isAtom(action)) return raiseArgument(`expected action to be an atom, got: ${yield* inspectTerm(action)}`)
  if (isValid(changeset)) return { kind: 'ok', data: applyChanges(changeset) }
  return { kind: 'error', changeset: update(changeset, { action }) }
}

/** `apply_action!/2`; raises Ecto.InvalidChangesetError. */
export function* applyActionStrictly(changeset: Changeset, action: Term): Effect<Term> {
  const result = yield* applyAction(changeset, action)
  return result.kind === 'ok' ? result.data : raise('Ecto.InvalidChangesetError', { action, changeset: result.changeset })
}
