import { argumentFault } from '#elixir/vm/fault.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { iterateList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapDelete, mapFrom, mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { accessShared } from './shared.ts'

const AREA = 'ets'
const ENTRIES = atom('entries')

/** A table as all processes share it: a map of its settings, and of its entries by their key (a list of tuples for each). */
export type Table = ElixirMap

/** A setting of a table. */
export function setting(table: Table, name: string): Term {
  return mapGet(table, atom(name)) ?? null
}

/** Keeps a table under its name or reference. */
export function* putTable(id: Term, table: Table): Effect<void> {
  yield* accessShared(AREA, (tables) => ({ value: undefined, entries: mapPut(tables, id, table) }))
}

/** Removes a table with all that is in it. */
export function* dropTable(id: Term): Effect<void> {
  yield* accessShared(AREA, (tables) => ({ value: undefined, entries: mapDelete(tables, id) }))
}

/** The table with this name or reference; undefined when there is none (any more: a table ends with its owner). */
export function* findTable(id: Term): Effect<Table | undefined> {
  const table = yield* accessShared(AREA, (tables) => ({ value: mapGet(tables, id), entries: tables }))
  if (!(table instanceof ElixirMap)) return undefined
  return (yield { kind: 'alive', pid: setting(table, 'owner') }) ? table : undefined
}

/** The same, raising what Erlang raises for a call on a table that is not there. */
export function* tableOf(id: Term, name: string, args: readonly Term[]): Effect<Table> {
  const table = yield* findTable(id)
  return table ?? argumentFault(name, args, '1st argument: the table identifier does not refer to an existing ETS table')
}

/** What is stored under each key: a list of tuples. */
function entriesOf(table: Table): ElixirMap {
  const entries = mapGet(table, ENTRIES)
  return entries instanceof ElixirMap ? entries : EMPTY_MAP
}

/** The tuples with this key. */
export function withKey(table: Table, key: Term): Term[] {
  return listItems(mapGet(entriesOf(table), key) ?? null) ?? []
}

/** All tuples, by key. */
export function allObjects(table: Table): Term[] {
  return mapEntries(entriesOf(table)).flatMap(([, objects]) => [...iterateList(objects)])
}

/** All keys in order. */
export function allKeys(table: Table): Term[] {
  return mapEntries(entriesOf(table)).map(([key]) => key)
}

/** The table with these tuples under the key, without the key when there are none. */
export function replaceKey(table: Table, key: Term, objects: readonly Term[]): Table {
  const entries = entriesOf(table)
  return mapPut(table, ENTRIES, objects.length === 0 ? mapDelete(entries, key) : mapPut(entries, key, listFrom(objects)))
}

/** The key of an object, raising when it is no tuple that is large enough. */
export function keyOf(table: Table, object: Term): Term {
  const key = object instanceof Tuple ? object.items[Number(setting(table, 'keypos')) - 1] : undefined
  return key === undefined ? argumentFault('insert', [setting(table, 'name'), object], '2nd argument: not a tuple') : key
}

/** The table with one more object: in the place of one with the same key in a set, beside it in a bag. */
export function insertObject(table: Table, object: Term): Table {
  const key = keyOf(table, object)
  const type = setting(table, 'type')
  if (type === atom('set') || type === atom('ordered_set')) return replaceKey(table, key, [object])
  const before = withKey(table, key)
  if (type === atom('bag') && before.some((known) => strictEqual(known, object))) return table
  return replaceKey(table, key, [...before, object])
}

/** A table without objects. */
export function emptyTable(settings: Readonly<Record<string, Term>>): Table {
  return mapFrom([...Object.entries(settings).map(([name, value]) => [atom(name), value] as const), [ENTRIES, EMPTY_MAP] as const])
}

/** The table, emptied. */
export function withoutObjects(table: Table): Table {
  return mapPut(table, ENTRIES, EMPTY_MAP)
}
