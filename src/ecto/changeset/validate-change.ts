import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { type Changeset, get, getMap, update } from './changeset.ts'
import { prependErrors, requireField } from './errors.ts'

/** What a validator finds wrong with a changed value: `{field, {message, keys}}` or `{field, message}` pairs. */
export type Validator = (value: Term) => Effect<readonly Term[]>

/** `validate_change/3`: runs the validator when the field has a change that is not nil. Raises ArgumentError for an unknown field. */
export function* validateChange(changeset: Changeset, field: Term, validator: Validator): Effect<Changeset> {
  yield* requireField(changeset, field)
  const value = mapGet(getMap(changeset, 'changes'), field) ?? null
  return value === null ? changeset : prependErrors(changeset, (yield* validator(value)).map(normalizedError))
}

/** `validate_change/4`: as `validateChange`, and the changeset remembers `{field, metadata}`. */
export function* validateWith(changeset: Changeset, field: Term, metadata: Term, validator: Validator): Effect<Changeset> {
  return yield* validateChange(remember(changeset, field, metadata), field, validator)
}

/** The changeset with `{field, metadata}` in front of its validations. */
export function remember(changeset: Changeset, field: Term, metadata: Term): Changeset {
  return update(changeset, { validations: listFrom([tuple(field, metadata)], get(changeset, 'validations') as List) })
}

/** The errors that a validator written in Elixir answered; raises what Enum.map raises when they are no list. */
export function* errorsOf(answer: Term): Effect<readonly Term[]> {
  return listItems(answer) ?? listItems(yield apply(moduleAtom('Enum'), 'to_list', [answer])) ?? []
}

function normalizedError(error: Term): Term {
  if (!isTuple(error, 2) || typeof error.items[1] !== 'string') return error
  return tuple(error.items[0] as Term, tuple(error.items[1], EMPTY_LIST))
}
