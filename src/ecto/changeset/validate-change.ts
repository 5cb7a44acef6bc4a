import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import { Atom, isAtom, moduleAtom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST, isList, type List, listFrom, listItems } from '#terms/list.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { type Changeset, get, getMap, update } from './changeset.ts'
import { prependErrors, requireField } from './errors.ts'

/** What a validator finds wrong with a changed value: `{field, {message, keys}}` or `{field, message}` pairs. */
export type Validator = (value: Term) => Effect<readonly Term[]>

/** `validate_change/3`: runs the validator when the field has a change that is not nil. Raises ArgumentError for an unknown field. */
export function* validateChange(changeset: Changeset, field: Term, validator: Validator): Effect<Changeset> {
  if (!isAtom(field)) raiseNoClause('Ecto.Changeset', 'validate_change', 3)
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

/** `{field, {message, keys}}` of `{field, message}`; raises FunctionClauseError for what is no error. */
function normalizedError(error: Term): Term {
  const [field, given] = isTuple(error, 2) ? (error.items as [Term, Term]) : [null, null]
  if (!(field instanceof Atom)) return raiseNoError()
  if (isBinary(given)) return tuple(field, tuple(given, EMPTY_LIST))
  return isTuple(given, 2) && isBinary(given.items[0] as Term) && isList(given.items[1] as Term) ? error : raiseNoError()
}

function raiseNoError(): never {
  return raiseNoClause('Ecto.Changeset', '-validate_change/3-fun-0-', 1)
}
