import { includesValue } from '#ecto/type/equal.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { iterateList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { Changeset } from './changeset.ts'
import { fieldError, requireField } from './errors.ts'
import { validateWith } from './validate-change.ts'

/** `validate_inclusion/4` */
export function* validateInclusion(changeset: Changeset, field: Term, data: Term, options: Term): Effect<Changeset> {
  const type = yield* requireField(changeset, field)
  return yield* validateWith(changeset, field, tuple(atom('inclusion'), data), function* (value) {
    if (yield* includesValue(type, value, data)) return []
    return fieldError(field, options, 'is invalid', { validation: atom('inclusion'), enum: data })
  })
}

/** `validate_exclusion/4` */
export function* validateExclusion(changeset: Changeset, field: Term, data: Term, options: Term): Effect<Changeset> {
  const type = yield* requireField(changeset, field)
  return yield* validateWith(changeset, field, tuple(atom('exclusion'), data), function* (value) {
    if (!(yield* includesValue(type, value, data))) return []
    return fieldError(field, options, 'is reserved', { validation: atom('exclusion'), enum: data })
  })
}

/** `validate_subset/4`; raises MatchError for a field that is no array. */
export function* validateSubset(changeset: Changeset, field: Term, data: Term, options: Term): Effect<Changeset> {
  const type = yield* requireField(changeset, field)
  const form = typeForm(type)
  if (form.kind !== 'composite' || form.outer !== 'array') throw new Thrown('error', exception('MatchError', { term: type }))
  const { inner } = form
  return yield* validateWith(changeset, field, tuple(atom('subset'), data), function* (value) {
    for (const item of iterateList(value)) {
      if (yield* includesValue(inner, item, data)) continue
      return fieldError(field, options, 'has an invalid entry', { validation: atom('subset'), enum: data })
    }
    return []
  })
}
