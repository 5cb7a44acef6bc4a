import { inspectTerm } from '#ecto/inspect-term.ts'
import { atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { list } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { addError, get } from './changeset-term.ts'
import type { WriteAction } from './write-input.ts'

/**
 * What a write that changed no row becomes: the changeset with an error (`:stale_error_field`), nothing (`:allow_stale`: answers
 * undefined), or Ecto.StaleEntryError raised.
 */
export function* staleChangeset(changeset: ElixirMap, action: WriteAction, options: Term): Effect<ElixirMap | undefined> {
  const field = keywordGet(options, 'stale_error_field')
  if (field !== undefined && isAtom(field)) {
    return addError(changeset, field, keywordGet(options, 'stale_error_message') ?? 'is stale', list(tuple(atom('stale'), true)))
  }
  if (keywordGet(options, 'allow_stale') === true) return undefined
  return raise('Ecto.StaleEntryError', yield* staleError(atom(action), changeset))
}

/** The fields of an Ecto.StaleEntryError. */
export function* staleError(action: Term, changeset: ElixirMap): Effect<Readonly<Record<string, Term>>> {
  const message = `attempted to ${isAtom(action) ? atomName(action) : String(action)} a stale struct:

${yield* inspectTerm(get(changeset, 'data'))}

This typically happens when the struct no longer exists in the database or a database trigger/rule has forbidden the action. If stale entries are expected, you may use \`:stale_error_field\` to convert this into a changeset error, or set \`:allow_stale\` to true if you would like stale operations to be considered a success (such as a stale deletion)
`
  return { message, changeset }
}
