import { invariant } from '#base/invariant.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { rollback, runTransaction } from '#ecto/repo/transaction.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapHas } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { getMap } from './changeset-term.ts'
import { prepareFunctions } from './run-prepare.ts'

/** How a write of a changeset ended; `reason` is the invalid changeset, or what `Repo.rollback/1` was called with in `prepare_changes`. */
export type Saved = { readonly kind: 'ok'; readonly struct: ElixirMap } | { readonly kind: 'error'; readonly reason: Term }

/** Whether a write touches more than its own row, so that it wants a transaction: changed relations or `prepare_changes`. */
export function wantsTransaction(changeset: ElixirMap, schema: Schema): boolean {
  if (prepareFunctions(changeset).length > 0) return true
  const changes = getMap(changeset, 'changes')
  return (
    schema.associations.some(({ field }) => mapHas(changes, atom(field))) || schema.embeds.some(({ field }) => mapHas(changes, atom(field)))
  )
}

/** Runs a write in a transaction of its own, or within the one that is open; an invalid changeset rolls it back. */
export function* inTransaction(context: RepoContext, work: () => Effect<Saved>): Effect<Saved> {
  const result = yield* runTransaction(context, function* () {
    const saved = yield* work()
    return saved.kind === 'ok' ? saved.struct : yield* rollback(context.instance, saved.reason)
  })
  if (result.kind === 'rollback') return { kind: 'error', reason: result.reason }
  invariant(result.value instanceof ElixirMap, 'a write answers a struct')
  return { kind: 'ok', struct: result.value }
}
