import { typeForm } from '#ecto/type/type-form.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { Fun } from '#terms/fun.ts'
import { iterateList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** What counts as empty in a cast. */
export interface EmptyValues {
  readonly values: Term
  /** The value that is compared with them, by the field's type: text without the white space at its start, unless `:trim_values` says otherwise. */
  readonly trim: (type: Term, value: Term) => Effect<Term>
}

/** Whether a parameter is empty: a cast then takes the field's default for it. */
export function* isEmpty(type: Term, value: Term, empty: EmptyValues): Effect<boolean> {
  const trimmed = yield* empty.trim(type, value)
  for (const candidate of iterateList(empty.values)) {
    if (candidate instanceof Fun) raiseArgument('functions in :empty_values are not supported, give the values themselves')
    if (strictEqual(candidate, trimmed)) return true
  }
  return false
}

/** Text without white space at its start; binaries stay as they are. */
export function trimValue(type: Term, value: Term): Term {
  const form = typeForm(type)
  if (typeof value !== 'string' || (form.kind === 'base' && form.name === 'binary')) return value
  return value.trimStart()
}

/** As `trimValue`, for `EmptyValues`. */
// biome-ignore lint/correctness/useYield: a `:trim_values` function written in Elixir is called
export function* defaultTrim(type: Term, value: Term): Effect<Term> {
  return trimValue(type, value)
}

/** The list of an array field without its empty elements; any other value as it is. */
export function* withoutEmptyElements(type: Term, value: Term, empty: EmptyValues): Effect<Term> {
  const form = typeForm(type)
  const items = form.kind === 'composite' && form.outer === 'array' ? listItems(value) : undefined
  if (items === undefined || form.kind !== 'composite') return value
  const { inner } = form
  const kept: Term[] = []
  for (const item of items) if (!(yield* isEmpty(inner, item, empty))) kept.push(yield* withoutEmptyElements(inner, item, empty))
  return listFrom(kept)
}
