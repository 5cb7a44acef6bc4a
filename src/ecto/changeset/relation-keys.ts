import { castType } from '#ecto/type/cast.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { get, isChangeset } from './changeset.ts'

/** The names of the primary key of a schema. */
export function* primaryKeyOf(module: Atom): Effect<readonly Atom[]> {
  const names = yield apply(module, '__schema__', [atom('primary_key')])
  return (listItems(names) ?? []).filter((name) => name instanceof Atom)
}

/** The primary key values in a struct, changeset, map or keyword list, as a list. */
export function dataKeys(names: readonly Atom[], value: Term): Term {
  return listFrom(names.map((name) => keyIn(value, name)))
}

function keyIn(value: Term, name: Atom): Term {
  if (isChangeset(value)) return keyIn(get(value, 'data'), name)
  if (value instanceof ElixirMap) return mapGet(value, name) ?? null
  return isList(value) ? (keywordGet(value, name.name) ?? null) : null
}

/** The primary key values in parameters (text or atom keys), cast to their types where that is possible. */
export function* paramKeys(module: Atom, names: readonly Atom[], params: Term): Effect<Term> {
  const values: Term[] = []
  for (const name of names) {
    const given = params instanceof ElixirMap ? (mapGet(params, name.name) ?? mapGet(params, name) ?? null) : null
    const cast = yield* castType(yield apply(module, '__schema__', [atom('type'), name]), given)
    values.push(cast.kind === 'ok' ? cast.value : given)
  }
  return listFrom(values)
}
