import { castType } from '#ecto/type/cast.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { keywordGet } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { type Changeset, get } from './changeset.ts'
import { fieldError, prependErrors, requireField } from './errors.ts'
import { remember } from './validate-change.ts'

/** `validate_confirmation/3`: the parameter FIELD_confirmation must equal the field's. */
export function* validateConfirmation(changeset: Changeset, field: Atom, options: Term): Effect<Changeset> {
  yield* requireField(changeset, field)
  const params = get(changeset, 'params')
  if (!(params instanceof ElixirMap)) return changeset
  const marked = remember(changeset, field, tuple(atom('confirmation'), options))
  const confirmation = atom(`${field.name}_confirmation`)
  const [given, repeated] = [mapGet(params, field.name) ?? null, mapGet(params, confirmation.name)]
  if (repeated === undefined) {
    if (keywordGet(options, 'required') !== true) return marked
    return prependErrors(marked, fieldError(confirmation, options, "can't be blank", { validation: atom('required') }))
  }
  if (strictEqual(given, repeated)) return marked
  return prependErrors(marked, fieldError(confirmation, options, 'does not match confirmation', { validation: atom('confirmation') }))
}

/** `validate_acceptance/3`: the parameter must cast to true. */
export function* validateAcceptance(changeset: Changeset, field: Atom, options: Term): Effect<Changeset> {
  const params = get(changeset, 'params')
  const marked = remember(changeset, field, tuple(atom('acceptance'), options))
  if (!(params instanceof ElixirMap)) return marked
  const cast = yield* castType(atom('boolean'), mapGet(params, field.name) ?? null)
  if (cast.kind === 'ok' && cast.value === true) return marked
  return prependErrors(marked, fieldError(field, options, 'must be accepted', { validation: atom('acceptance') }))
}
