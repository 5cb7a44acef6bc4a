import { typeForm } from '#ecto/type/type-form.ts'
import { strictEqual } from '#terms/equal.ts'
import { Fun } from '#terms/fun.ts'
import { iterateList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** What counts as empty in a cast. */
export interface EmptyValues {
  readonly values: Term
  /** Whether text counts as empty, too, when it is so without the white space at its start. */
  readonly trim: boolean
}

/** Whether a parameter is empty: a cast then takes the field's default for it. */
export function isEmpty(type: Term, value: Term, empty: EmptyValues): boolean {
  const trimmed = empty.trim ? trimValue(type, value) : value
  for (const candidate of iterateList(empty.values)) {
    if (candidate instanceof Fun) raiseArgument('functions in :empty_values are not supported, give the values themselves')
    if (strictEqual(candidate, value) || strictEqual(candidate, trimmed)) return true
  }
  return false
}

/** Text without white space at its start; binaries stay as they are. */
export function trimValue(type: Term, value: Term): Term {
  const form = typeForm(type)
  if (typeof value !== 'string' || (form.kind === 'base' && form.name === 'binary')) return value
  return value.trimStart()
}

/** The list of an array field without its empty elements; any other value as it is. */
export function withoutEmptyElements(type: Term, value: Term, empty: EmptyValues): Term {
  const form = typeForm(type)
  const items = form.kind === 'composite' && form.outer === 'array' ? listItems(value) : undefined
  if (items === undefined || form.kind !== 'composite') return value
  const { inner } = form
  return listFrom(items.filter((item) => !isEmpty(inner, item, empty)).map((item) => withoutEmptyElements(inner, item, empty)))
}
