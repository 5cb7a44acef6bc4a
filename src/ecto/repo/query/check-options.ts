import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { moduleAtom } from '#terms/atom.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'

const CLAUSES = new Set([
  'from',
  'where',
  'or_where',
  'having',
  'or_having',
  'select',
  'select_merge',
  'distinct',
  'order_by',
  'group_by',
  'limit',
  'offset',
  'join',
  'preload',
  'update',
  'windows',
  'union',
  'union_all',
  'except',
  'except_all',
  'intersect',
  'intersect_all',
])

/** Raises ArgumentError for clauses of a query that were given as options of a repository function. */
export function refuseQueryOptions({ caller, options }: RepoContext): void {
  for (const [name] of keywordPairs(options) ?? []) {
    if (!CLAUSES.has(name)) continue
    raiseArgument(
      `unsupported option :${name} for ${caller}. Instead, use Ecto.Query to build a query, and pass that query into this function.`,
    )
  }
}

/** Raises as enumerating does when the options are no list. */
export function requireOptions(options: Term): void {
  if (!isList(options)) raise('Protocol.UndefinedError', { protocol: moduleAtom('Enumerable'), value: options, description: '' })
}
