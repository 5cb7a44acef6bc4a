import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { get, isChangeset, put } from '#ecto/repo/write/changeset-term.ts'
import type { Term } from '#terms/term.ts'
import type { MultiOperation } from './operation.ts'

/** The first step that cannot succeed (an invalid changeset, `Multi.error`): nothing runs then, not even a BEGIN. */
export function firstFailure(
  { repo }: RepoContext,
  operations: readonly MultiOperation[],
): { readonly name: Term; readonly value: Term } | undefined {
  for (const { name, kind, args } of operations) {
    const [value] = args
    if (kind === 'error') return { name, value: value ?? null }
    if (kind === 'changeset' && value !== undefined && isChangeset(value) && get(value, 'valid?') !== true) {
      return { name, value: put(value, { repo }) }
    }
  }
  return undefined
}
