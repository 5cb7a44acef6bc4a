import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { actionOf } from '#ecto/repo/write/changeset-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import type { SavedChild } from './save-related.ts'

const PASSED_ON = ['timeout', 'log', 'telemetry_event', 'prefix', 'allow_stale']

/** The options of a write that hold for its associations, too. */
export function associationOptions(context: RepoContext): Term {
  const pairs = keywordPairs(context.options) ?? []
  return listFrom(pairs.filter(([name]) => PASSED_ON.includes(name)).map(([name, value]) => tuple(atom(name), value)))
}

/** Saves a child by the function of the repository that its action names; a deleted one leaves nil. */
export function* callRepo(context: RepoContext, changeset: ElixirMap, options: Term = associationOptions(context)): Effect<SavedChild> {
  const action = actionOf(changeset) ?? 'insert'
  const answer = yield apply(context.repo, action, [changeset, options])
  const [tag, value] = answer instanceof Tuple ? answer.items : []
  const isOk = tag instanceof Atom && tag.name === 'ok'
  if (!isOk) return { kind: 'error', changeset: value ?? null }
  return { kind: 'ok', struct: action === 'delete' ? null : (value ?? null) }
}
