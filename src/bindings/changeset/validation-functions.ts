import { errorsOf, validateChange, validateWith } from '#ecto/changeset/validate-change.ts'
import { validateFormat } from '#ecto/changeset/validate-format.ts'
import { validateLength } from '#ecto/changeset/validate-length.ts'
import { validateExclusion, validateInclusion, validateSubset } from '#ecto/changeset/validate-members.ts'
import { validateNumber } from '#ecto/changeset/validate-number.ts'
import { validateAcceptance, validateConfirmation } from '#ecto/changeset/validate-params.ts'
import { validateRequired } from '#ecto/changeset/validate-required.ts'
import type { NativeModule } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import type { Atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { onChangeset } from './arguments.ts'

/** The validations of Ecto.Changeset. */
export const validationFunctions: NativeModule['functions'] = {
  ...onChangeset('validate_required', 2, [EMPTY_LIST], (changeset, fields: Term, options: Term) =>
    fields === null
      ? functionClause('Ecto.Changeset', 'validate_required', [changeset, fields, options])
      : validateRequired(changeset, fields, options),
  ),
  ...onChangeset('validate_change', 3, [], (changeset, field: Term, fun: Fun) => validateChange(changeset, field, validator(field, fun))),
  ...onChangeset('validate_change', 4, [], (changeset, field: Term, metadata: Term, fun: Fun) =>
    validateWith(changeset, field, metadata, validator(field, fun)),
  ),
  ...onChangeset('validate_format', 3, [EMPTY_LIST], (changeset, field: Term, format: Term, options: Term) =>
    validateFormat(changeset, field, format, options),
  ),
  ...onChangeset('validate_inclusion', 3, [EMPTY_LIST], (changeset, field: Term, data: Term, options: Term) =>
    validateInclusion(changeset, field, data, options),
  ),
  ...onChangeset('validate_exclusion', 3, [EMPTY_LIST], (changeset, field: Term, data: Term, options: Term) =>
    validateExclusion(changeset, field, data, options),
  ),
  ...onChangeset('validate_subset', 3, [EMPTY_LIST], (changeset, field: Term, data: Term, options: Term) =>
    validateSubset(changeset, field, data, options),
  ),
  ...onChangeset('validate_length', 3, [], (changeset, field: Term, options: Term) => validateLength(changeset, field, options)),
  ...onChangeset('validate_number', 3, [], (changeset, field: Term, options: Term) => validateNumber(changeset, field, options)),
  ...onChangeset('validate_confirmation', 2, [EMPTY_LIST], (changeset, field: Atom, options: Term) =>
    validateConfirmation(changeset, field, options),
  ),
  ...onChangeset('validate_acceptance', 2, [EMPTY_LIST], (changeset, field: Atom, options: Term) =>
    validateAcceptance(changeset, field, options),
  ),
}

/** A validator written in Elixir: it gets the field and the value. */
function validator(field: Term, fun: Fun): (value: Term) => Effect<readonly Term[]> {
  return function* (value) {
    return yield* errorsOf(yield call(fun, [field, value]))
  }
}
