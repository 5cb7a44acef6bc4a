import { inspectTerm } from '#ecto/inspect-term.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import { actionOf, put } from '#ecto/repo/write/changeset-term.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { EMPTY_LIST, iterateList, listFrom } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** `%Ecto.Multi{}`: its operations last first, and their names. */
export const EMPTY_MULTI = struct(moduleAtom('Ecto.Multi'), {
  operations: EMPTY_LIST,
  names: struct(moduleAtom('MapSet'), { map: EMPTY_MAP }),
})

const UNNAMED = ['merge', 'inspect']

/** The Multi with one more step; raises RuntimeError when it has one of that name. */
export function* addOperation(multi: Term, name: Term, operation: Tuple): Effect<ElixirMap> {
  if (!isStruct(multi, 'Ecto.Multi')) return raiseNoClause('Ecto.Multi', 'add_operation', 3)
  const kind = operation.items[0]
  const operations = listFrom([tuple(name, operation), ...iterateList(field(multi, 'operations'))])
  if (kind instanceof Atom && UNNAMED.includes(kind.name)) return put(multi, { operations })
  const names = namesOf(multi)
  if (mapHas(names, name)) {
    return raise('RuntimeError', {
      message: `${yield* inspectTerm(name)} is already a member of the Ecto.Multi: \n${yield* inspectTerm(multi)}`,
    })
  }
  return put(multi, { operations, names: withNames(multi, mapPut(names, name, EMPTY_LIST)) })
}

function namesOf(multi: ElixirMap): ElixirMap {
  const set = field(multi, 'names')
  const map = set instanceof ElixirMap ? mapGet(set, atom('map')) : undefined
  return map instanceof ElixirMap ? map : EMPTY_MAP
}

function withNames(multi: ElixirMap, names: ElixirMap): Term {
  const set = field(multi, 'names')
  return set instanceof ElixirMap ? mapPut(set, atom('map'), names) : set
}

/** One Multi after or before another; raises ArgumentError when they have names in common. */
export function* joinMultis(multi: Term, other: Term, order: 'append' | 'prepend'): Effect<ElixirMap> {
  if (!isStruct(multi, 'Ecto.Multi') || !isStruct(other, 'Ecto.Multi')) return raiseNoClause('Ecto.Multi', 'merge_structs', 3)
  const [names, more] = [namesOf(multi), namesOf(other)]
  const both = mapKeys(names).filter((name) => mapHas(more, name))
  if (both.length > 0) yield* raiseCommon(multi, other, both)
  const [first, second] = order === 'append' ? [other, multi] : [multi, other]
  const operations = listFrom([...iterateList(field(first, 'operations')), ...iterateList(field(second, 'operations'))])
  const joined = mapKeys(more).reduce<ElixirMap>((all, name) => mapPut(all, name, EMPTY_LIST), names)
  return put(multi, { operations, names: withNames(multi, joined) })
}

function* raiseCommon(multi: ElixirMap, other: ElixirMap, both: readonly Term[]): Effect<never> {
  return raiseArgument(`error when merging the following Ecto.Multi structs:

${yield* inspectTerm(multi)}

${yield* inspectTerm(other)}

both declared operations: ${yield* inspectTerm(listFrom(both))}
`)
}

/** `Ecto.Multi.to_list/1`: the steps in order, changesets by what is done with them. */
export function multiToList(multi: ElixirMap): Term {
  return listFrom([...iterateList(field(multi, 'operations'))].reverse().map(listed))
}

function listed(pair: Term): Term {
  const [name, operation] = pair instanceof Tuple ? pair.items : []
  if (!(operation instanceof Tuple) || !strictEqual(operation.items[0] ?? null, atom('changeset'))) return pair
  const [, changeset, options] = operation.items
  const action = changeset instanceof ElixirMap ? actionOf(changeset) : null
  return tuple(name ?? null, tuple(atom(action ?? 'insert'), changeset ?? null, options ?? EMPTY_LIST))
}
