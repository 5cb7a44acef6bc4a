import { actionOf } from '#ecto/repo/write/changeset-term.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import type { ElixirMap } from '#terms/map.ts'

/** The Ecto.InvalidChangesetError of a changeset that a bang function got. */
export function* invalidChangeset(changeset: ElixirMap): Effect<ElixirMap> {
  const action = actionOf(changeset)
  const fields = keyword({ action: action === null ? null : atom(action), changeset })
  return (yield apply(moduleAtom('Ecto.InvalidChangesetError'), 'exception', [fields])) as ElixirMap
}
