import { inspectTerm } from '#ecto/inspect-term.ts'
import type { Effect } from '#terms/effect.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import { type Changeset, fieldType, get, update } from './changeset.ts'

/** Errors put in front of those that are there; the changeset is invalid afterwards unless there were none to add. */
export function prependErrors(changeset: Changeset, errors: readonly Term[]): Changeset {
  if (errors.length === 0) return changeset
  return update(changeset, { errors: listFrom(errors, get(changeset, 'errors') as List), 'valid?': false })
}

/** `add_error(changeset, key, message, keys)` */
export function addError(changeset: Changeset, key: Term, message: Term, keys: Term = EMPTY_LIST): Changeset {
  return prependErrors(changeset, [tuple(key, tuple(message, keys))])
}

/** Whether the field has an error already. */
export function hasError(changeset: Changeset, field: Term): boolean {
  return errorPairs(changeset).some((pair) => pair.items[0] === field)
}

/** `{field, {message, keys}}` of all errors, newest first. */
function errorPairs(changeset: Changeset): Tuple[] {
  return (listItems(get(changeset, 'errors')) ?? []).filter((pair): pair is Tuple => isTuple(pair, 2))
}

/** The `{message, keys}` of a validation: its `:message` option, which may bring further keys, or the default. */
export function errorOf(options: Term, fallback: string, keys: Readonly<Record<string, Term>>, option = 'message'): Tuple {
  const given = keywordGet(options, option) ?? fallback
  const metadata = keyword(keys)
  if (isTuple(given, 2)) {
    const [message, more] = given.items as [Term, Term]
    return tuple(message, listFrom([...(listItems(metadata) ?? []), ...(listItems(more) ?? [])]))
  }
  return tuple(given, metadata)
}

/** One error as validators answer it: `[{field, {message, keys}}]`. */
export function fieldError(field: Term, options: Term, fallback: string, keys: Readonly<Record<string, Term>>): readonly Tuple[] {
  return [tuple(field, errorOf(options, fallback, keys))]
}

/** The type of a field that must be there; raises ArgumentError. */
export function* requireField(changeset: Changeset, field: Term): Effect<Term> {
  const type = fieldType(changeset, field)
  if (type !== undefined) return type
  return raiseArgument(`unknown field ${yield* inspectTerm(field)} in ${yield* inspectTerm(get(changeset, 'data'))}`)
}

/** Raises what putting a change of an unknown field raises. */
export function* raiseUnknownChange(field: Term, data: Term): Effect<never> {
  return raiseArgument(`unknown field \`${yield* inspectTerm(field)}\` in ${yield* inspectTerm(data)}`)
}

/** Raises KeyError. */
export function raiseMissingKey(key: Term, term: Term): never {
  return raise('KeyError', { key, term, message: null })
}
