import {
  assocConstraint,
  checkConstraint,
  exclusionConstraint,
  foreignKeyConstraint,
  noAssocConstraint,
  uniqueConstraint,
} from '#ecto/changeset/constraints.ts'
import type { NativeModule } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { isAtom } from '#terms/atom.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { onChangeset } from './arguments.ts'

const OPTIONS = [EMPTY_LIST]

/** The constraints of Ecto.Changeset. */
export const constraintFunctions: NativeModule['functions'] = {
  ...onChangeset('unique_constraint', 2, OPTIONS, (changeset, fields: Term, options: Term) =>
    isAtom(fields) || fields instanceof Cons
      ? uniqueConstraint(changeset, fields, options)
      : functionClause('Ecto.Changeset', 'unique_constraint', [changeset, fields, options]),
  ),
  ...onChangeset('foreign_key_constraint', 2, OPTIONS, (changeset, field: Term, options: Term) =>
    foreignKeyConstraint(changeset, field, options),
  ),
  ...onChangeset('assoc_constraint', 2, OPTIONS, (changeset, assoc: Term, options: Term) => assocConstraint(changeset, assoc, options)),
  ...onChangeset('no_assoc_constraint', 2, OPTIONS, (changeset, assoc: Term, options: Term) =>
    noAssocConstraint(changeset, assoc, options),
  ),
  ...onChangeset('check_constraint', 2, OPTIONS, (changeset, field: Term, options: Term) => checkConstraint(changeset, field, options)),
  ...onChangeset('exclusion_constraint', 2, OPTIONS, (changeset, field: Term, options: Term) =>
    exclusionConstraint(changeset, field, options),
  ),
}
