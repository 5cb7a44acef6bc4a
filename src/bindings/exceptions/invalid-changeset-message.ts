import { actionOf, type Changeset, get, getMap, isChangeset } from '#ecto/changeset/changeset.ts'
import { traverse } from '#ecto/changeset/traverse.ts'
import { inspectPretty } from '#ecto/inspect-term.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'

/** The message of Ecto.InvalidChangesetError: errors, changes, parameters and the changeset itself. */
export function* invalidChangesetMessage(exception: ElixirMap): Effect<string> {
  const changeset = mapGet(exception, atom('changeset')) ?? null
  const action = mapGet(exception, atom('action')) ?? null
  if (!(changeset instanceof ElixirMap) || !isChangeset(changeset)) return 'could not perform the action because the changeset is invalid.'
  const errors = yield* traverse(changeset, 'errors', SAME)
  return [
    `could not perform ${String(yield apply(moduleAtom('String.Chars'), 'to_string', [action]))} because changeset is invalid.`,
    'Errors',
    yield* indented(errors),
    'Applied changes',
    yield* indented(plainChanges(changeset)),
    'Params',
    yield* indented(get(changeset, 'params')),
    'Changeset',
    `${yield* indented(changeset)}\n`,
  ].join('\n\n')
}

// biome-ignore lint/correctness/useYield: function values are effects
const SAME = new NativeFun(1, function* (error: Term) {
  return error
})

function* indented(term: Term): Effect<string> {
  return (yield* inspectPretty(term)).replace(/^/gm, '    ')
}

/** The changes with those of children in place of their changesets; deleted children are left out. */
function plainChanges(changeset: Changeset): ElixirMap {
  const kept = mapEntries(getMap(changeset, 'changes')).filter(([, value]) => !isDeleted(value))
  return mapFrom(kept.map(([key, value]) => [key, plainValue(value)] as const))
}

function plainValue(value: Term): Term {
  if (isChangeset(value)) return plainChanges(value)
  if (!isList(value)) return value
  const items = listItems(value) ?? []
  return items.some(isChangeset) ? listFrom(items.filter((item) => !isDeleted(item)).map(plainValue)) : value
}

function isDeleted(value: Term): boolean {
  return isChangeset(value) && actionOf(value) === 'delete'
}
