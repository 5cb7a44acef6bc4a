import type { PreparedQuery } from '#ecto/planner/prepare.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { mergeJoined } from './merge-joined.ts'
import { preloadStructs } from './preload.ts'
import { takenMap } from './taken-map.ts'

/** Loads the rows of a query, gathers joined associations under their structs, preloads the others, and makes the selected values. */
export function* preloadRows(context: RepoContext, prepared: PreparedQuery, rows: readonly (readonly Term[])[]): Effect<Term[]> {
  const merged = mergeJoined(prepared, yield* prepared.load(rows))
  if (prepared.preloads === EMPTY_LIST) return merged.map((row) => prepared.finish(row.from, row))
  const structs = merged.map((row) => row.from)
  const preloaded = yield* preloadStructs(context, structs, prepared.preloads, prepared.taken?.fields)
  const from = prepared.taken?.kind === 'map' ? preloaded.map((struct) => takenMap(struct, prepared.taken?.fields ?? [])) : preloaded
  return merged.map((row, i) => prepared.finish(from[i] ?? null, row))
}
