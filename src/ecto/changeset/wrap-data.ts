import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom, mapPutAll } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { type Changeset, get, isChangeset, newChangeset, update } from './changeset.ts'

const FRESH = newChangeset({ 'valid?': true })
const DATA_AND_TYPES = [atom('data'), atom('types')]

/** A changeset without changes for a struct or `{data, types}`, or the changeset that the data is; undefined for anything else. */
export function* wrapData(data: Term): Effect<Changeset | undefined> {
  if (isChangeset(data)) return data
  if (isTuple(data, 2)) {
    const [values, types] = data.items as [Term, Term]
    return newChangeset({ data: values, types: typesOf(types), 'valid?': true })
  }
  const module = structModule(data)
  if (module === undefined) return undefined
  return wrapStruct(data, yield apply(module, '__changeset__', []))
}

/** A changeset without changes for a struct whose fields have these types. */
export function wrapStruct(data: Term, types: Term): Changeset {
  return mapPutAll(FRESH, DATA_AND_TYPES, [data, types])
}

/** The types of a schemaless changeset, given as a map or keyword list. */
export function typesOf(types: Term): ElixirMap {
  return types instanceof ElixirMap ? types : mapFrom(pairsOf(types))
}

/** The pairs of a map or keyword list. */
export function pairsOf(term: Term): readonly (readonly [Term, Term])[] {
  if (term instanceof ElixirMap) return mapEntries(term)
  return (listItems(term) ?? []).filter((pair): pair is Tuple => isTuple(pair, 2)).map((pair) => pair.items as [Term, Term])
}

/** Puts the changeset's action unless it has one. */
export function putNewAction(changeset: Changeset, action: string): Changeset {
  return get(changeset, 'action') === null ? update(changeset, { action: atom(action) }) : changeset
}
