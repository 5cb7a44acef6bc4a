import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { actionOf, put } from '#ecto/repo/write/changeset-term.ts'
import type { BelongsTo } from '#ecto/schema/schema.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { callRepo } from './call-repo.ts'
import type { SavedChild } from './save-related.ts'

/** Saves what a row belongs to; what is replaced stays (`:nilify`) or is deleted. */
export function* saveBelongsTo(context: RepoContext, association: BelongsTo, changeset: ElixirMap): Effect<SavedChild> {
  if (actionOf(changeset) !== 'replace') return yield* callRepo(context, changeset)
  if (association.onReplace === 'nilify') return { kind: 'ok', struct: null }
  const action = association.onReplace === 'update' ? 'update' : 'delete'
  const saved = yield* callRepo(context, put(changeset, { action: atom(action) }))
  return saved.kind === 'ok' ? { kind: 'ok', struct: null } : saved
}
