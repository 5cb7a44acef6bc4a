import type { UpdateCommand } from '#ecto/adapter/write-command.ts'
import type { Compile } from '#ecto/repo/compile-statement.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { runStatement } from '#ecto/repo/run-statement.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raise, Thrown } from '#terms/thrown.ts'
import { constraintErrors } from './constraint-errors.ts'
import { multipleKeyError } from './multiple-key-error.ts'
import { staleChangeset } from './stale.ts'
import type { WriteAction } from './write-input.ts'

/** What a write came to: the returned columns of its row (none when it returns none), or the changeset with errors. */
export type WriteResult = { readonly kind: 'ok'; readonly row: readonly Term[] } | { readonly kind: 'error'; readonly changeset: ElixirMap }

export interface Write {
  readonly action: WriteAction
  readonly source: string
  /** Whether no row is no fault: on_conflict: :nothing. */
  readonly mayChangeNothing: boolean
  /** What finds the row of an update or delete. */
  readonly filters?: UpdateCommand['filters']
}

/** Runs the statement of a write and turns what the database refuses into errors of the changeset. */
export function* applyWrite(context: RepoContext, changeset: ElixirMap, write: Write, compile: Compile): Effect<WriteResult> {
  const outcome = yield* runStatement(context, compile, write.source)
  if (outcome.kind === 'error') {
    if (outcome.constraints.length === 0) throw new Thrown('error', outcome.exception)
    return { kind: 'error', changeset: yield* constraintErrors(changeset, write.action, outcome.constraints) }
  }
  const count = outcome.columns.length > 0 ? outcome.rows.length : outcome.changed
  if (count > 1) yield* raiseMultipleKey(write, count)
  if (count > 0 || write.mayChangeNothing) return { kind: 'ok', row: outcome.rows[0] ?? [] }
  const stale = yield* staleChangeset(changeset, write.action, context.options)
  return stale === undefined ? { kind: 'ok', row: [] } : { kind: 'error', changeset: stale }
}

function* raiseMultipleKey({ action, source, filters = [] }: Write, count: number): Effect<never> {
  const params = keyword(Object.fromEntries(filters.map(([column, { dumped }]) => [column, dumped])))
  return raise('Ecto.MultiplePrimaryKeyError', yield* multipleKeyError({ operation: atom(action), source, params, count }))
}
