import { inspectTerm } from '#ecto/inspect-term.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { get, isChangeset } from './changeset-term.ts'

const NONE: readonly Term[] = []

/** The functions given to `prepare_changes/2`, in the order they were given. */
export function prepareFunctions(changeset: ElixirMap): readonly Term[] {
  const prepare = get(changeset, 'prepare')
  return prepare === EMPTY_LIST ? NONE : [...(listItems(prepare) ?? [])].reverse()
}

/** The changeset as those functions leave it; raises RuntimeError when one answers something else. */
export function* runPrepare(changeset: ElixirMap): Effect<ElixirMap> {
  let prepared = changeset
  for (const fun of prepareFunctions(changeset)) {
    if (!(fun instanceof Fun)) continue
    const answer = yield call(fun, [prepared])
    if (!isChangeset(answer)) {
      const message = `expected function ${yield* inspectTerm(fun)} given to Ecto.Changeset.prepare_changes/2 to return an Ecto.Changeset, got: \`${yield* inspectTerm(answer)}\``
      return raise('RuntimeError', { message })
    }
    prepared = answer
  }
  return prepared
}
