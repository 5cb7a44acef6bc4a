import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { type List, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapDelete } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type Changeset, get, getMap, update } from './changeset.ts'
import { fieldError, hasError, prependErrors, requireField } from './errors.ts'
import { getField } from './read.ts'

/** `validate_required/3`: an error for each of the fields that is missing and has no error yet. */
export function* validateRequired(changeset: Changeset, fields: Term, options: Term): Effect<Changeset> {
  const names = listItems(fields) ?? [fields]
  const missing: Term[] = []
  for (const name of names) if ((yield* isMissing(changeset, name)) && !hasError(changeset, name)) missing.push(name)
  const marked = update(changeset, { required: listFrom(names, get(changeset, 'required') as List) })
  if (missing.length === 0) return marked
  const changes = missing.reduce((map: ElixirMap, name) => mapDelete(map, name), getMap(changeset, 'changes'))
  const errors = missing.flatMap((name) => fieldError(name, options, "can't be blank", { validation: atom('required') }))
  return prependErrors(update(marked, { changes }), errors)
}

/** `field_missing?/2`: whether the field's value, changed or not, is nil or an empty string. */
export function* isMissing(changeset: Changeset, field: Term): Effect<boolean> {
  if (!(field instanceof Atom)) {
    return raiseArgument(`validate_required/3 and field_missing?/2 expect field names to be atoms, got: \`${yield* inspectTerm(field)}\``)
  }
  yield* requireField(changeset, field)
  const value = yield* getField(changeset, field)
  return value === null || value === ''
}
