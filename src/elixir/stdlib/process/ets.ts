import { effect, type NativeFunction, type NativeModule } from '#elixir/native.ts'
import { add } from '#elixir/vm/arithmetic.ts'
import { argumentFault } from '#elixir/vm/fault.ts'
import { Atom, atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { isList, iterateList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import {
  allKeys,
  allObjects,
  dropTable,
  emptyTable,
  findTable,
  insertObject,
  keyOf,
  putTable,
  replaceKey,
  setting,
  type Table,
  tableOf,
  withKey,
  withoutObjects,
} from './ets-table.ts'
import { applyMatchSpec, type Bindings, boundValues, matchPattern } from './match-spec.ts'
import { selfPid } from './requests.ts'
import { UNDEFINED } from './tags.ts'

const END = atom('$end_of_table')
const TYPES = ['set', 'ordered_set', 'bag', 'duplicate_bag']

function* create(name: Term, options: Term): Effect<Term> {
  const flags = [...iterateList(options)]
  const type = flags.find((flag) => flag instanceof Atom && TYPES.includes(flag.name)) ?? atom('set')
  const access = flags.find((flag) => flag instanceof Atom && ['public', 'protected', 'private'].includes(flag.name)) ?? atom('protected')
  const keypos = keywordGet(listFrom(flags.filter((flag) => isTuple(flag, 2))), 'keypos') ?? 1
  const named = flags.includes(atom('named_table'))
  if (!(name instanceof Atom)) return argumentFault('new', [name, options], '1st argument: not an atom')
  if (named && (yield* findTable(name)) !== undefined)
    return argumentFault('new', [name, options], '1st argument: table name already exists')
  const owner = yield* selfPid()
  const id = named ? name : yield { kind: 'reference' }
  yield* putTable(id, emptyTable({ id, name, type, protection: access, keypos, named_table: named, owner }))
  return id
}

/** An operation on a table that is there: what it answers, and the table afterwards when it has changed. */
type Operation = (table: Table, ...args: Term[]) => { readonly value: Term; readonly table?: Table }

function onTable(name: string, operation: Operation): NativeFunction {
  return effect(function* (id: Term, ...args: Term[]): Effect<Term> {
    const { value, table } = operation(yield* tableOf(id, name, [id, ...args]), ...args)
    if (table !== undefined) yield* putTable(id, table)
    return value
  })
}

function objectsOf(objects: Term): Term[] {
  return isList(objects) ? (listItems(objects) ?? []) : [objects]
}

const insert: Operation = (table, objects = null) => ({ value: true, table: objectsOf(objects).reduce(insertObject, table) as Table })

const insertNew: Operation = (table, objects = null) => {
  const all = objectsOf(objects)
  if (all.some((object) => withKey(table, keyOf(table, object)).length > 0)) return { value: false }
  return { value: true, table: all.reduce(insertObject, table) as Table }
}

const lookupElement: Operation = (table, key = null, position = null, ...fallback) => {
  const found = withKey(table, key)
  const values = found.map((object) => (object instanceof Tuple ? object.items[Number(position) - 1] : undefined) as Term)
  if (values.length === 0) return { value: fallback.length > 0 ? (fallback[0] as Term) : missingKey(table, key, position) }
  return { value: isSet(table) ? (values[0] as Term) : listFrom(values) }
}

function missingKey(table: Table, key: Term, position: Term): never {
  return argumentFault('lookup_element', [setting(table, 'id'), key, position], '2nd argument: not a key that exists in the table')
}

function isSet(table: Table): boolean {
  const type = setting(table, 'type')
  return type === atom('set') || type === atom('ordered_set')
}

/** `update_counter(table, key, increment | {position, increment}, default)` */
const updateCounter: Operation = (table, key = null, operation = null, fallback) => {
  const object = withKey(table, key)[0] ?? fallback
  if (!(object instanceof Tuple))
    return argumentFault('update_counter', [setting(table, 'id'), key, operation], '2nd argument: not a key that exists in the table')
  const keypos = Number(setting(table, 'keypos'))
  const position = isTuple(operation, 2) ? Number(operation.items[0]) : keypos + 1
  const value = add(object.items[position - 1] ?? null, isTuple(operation, 2) ? (operation.items[1] as Term) : operation)
  const items = object.items.map((item, i) => (i === position - 1 ? value : i === keypos - 1 ? key : item))
  return { value, table: replaceKey(table, key, [new Tuple(items)]) }
}

const updateElement: Operation = (table, key = null, changes = null) => {
  const object = withKey(table, key)[0]
  if (!(object instanceof Tuple)) return { value: false }
  const items = [...object.items]
  for (const change of objectsOf(changes)) if (isTuple(change, 2)) items[Number(change.items[0]) - 1] = change.items[1] as Term
  return { value: true, table: replaceKey(table, key, [new Tuple(items)]) }
}

const take: Operation = (table, key = null) => ({ value: listFrom(withKey(table, key)), table: replaceKey(table, key, []) })

function matching(table: Table, pattern: Term): { readonly object: Term; readonly bindings: Bindings }[] {
  return allObjects(table).flatMap((object) => {
    const bindings: Bindings = new Map()
    return matchPattern(pattern, object, bindings) ? [{ object, bindings }] : []
  })
}

function removeObjects(table: Table, gone: (object: Term) => boolean): Table {
  return allObjects(table)
    .filter((object) => !gone(object))
    .reduce<Table>((rest, object) => insertObject(rest, object), withoutObjects(table))
}

const matchDelete: Operation = (table, pattern = null) => ({
  value: true,
  table: removeObjects(table, (object) => matchPattern(pattern, object, new Map())),
})

const deleteObject: Operation = (table, object = null) => ({
  value: true,
  table: removeObjects(table, (known) => strictEqual(known, object)),
})

const select: Operation = (table, spec = null) => ({
  value: listFrom(allObjects(table).flatMap((object) => applyMatchSpec(spec, object) ?? [])),
})

const selectCount: Operation = (table, spec = null) => ({
  value: allObjects(table).filter((object) => applyMatchSpec(spec, object) === true).length,
})

const selectDelete: Operation = (table, spec = null) => {
  const rest = removeObjects(table, (object) => applyMatchSpec(spec, object) === true)
  return { value: allObjects(table).length - allObjects(rest).length, table: rest }
}

function neighbour(offset: 1 | -1): Operation {
  return (table, key = null) => {
    const keys = allKeys(table)
    const at = keys.findIndex((known) => strictEqual(known, key))
    return { value: at < 0 ? END : (keys[at + offset] ?? END) }
  }
}

const info: Operation = (table) => ({
  value: keyword({
    id: setting(table, 'id'),
    name: setting(table, 'name'),
    size: allObjects(table).length,
    type: setting(table, 'type'),
    owner: setting(table, 'owner'),
    protection: setting(table, 'protection'),
    keypos: setting(table, 'keypos'),
    named_table: setting(table, 'named_table'),
  }),
})

function* infoItem(id: Term, item: Term): Effect<Term> {
  const table = yield* findTable(id)
  if (table === undefined) return UNDEFINED
  return (item instanceof Atom ? keywordGet(info(table).value, item.name) : undefined) ?? null
}

function* remove(id: Term): Effect<Term> {
  yield* tableOf(id, 'delete', [id])
  yield* dropTable(id)
  return true
}

function fold(name: string, order: (objects: Term[]) => Term[]): NativeFunction {
  return effect(function* (fun: Fun, initial: Term, id: Term): Effect<Term> {
    let accumulator = initial
    for (const object of order(allObjects(yield* tableOf(id, name, [fun, initial, id]))))
      accumulator = yield call(fun, [object, accumulator])
    return accumulator
  })
}

/** Erlang's `:ets`: tables that processes share, kept in the order of their keys. */
export const etsModule: NativeModule = {
  name: ':ets',
  functions: {
    'new/2': effect(create),
    'insert/2': onTable('insert', insert),
    'insert_new/2': onTable('insert_new', insertNew),
    'lookup/2': onTable('lookup', (table, key = null) => ({ value: listFrom(withKey(table, key)) })),
    'lookup_element/3': onTable('lookup_element', lookupElement),
    'lookup_element/4': onTable('lookup_element', lookupElement),
    'member/2': onTable('member', (table, key = null) => ({ value: withKey(table, key).length > 0 })),
    'delete/1': effect(remove),
    'delete/2': onTable('delete', (table, key = null) => ({ value: true, table: replaceKey(table, key, []) })),
    'delete_object/2': onTable('delete_object', deleteObject),
    'delete_all_objects/1': onTable('delete_all_objects', (table) => ({ value: true, table: withoutObjects(table) })),
    'take/2': onTable('take', take),
    'tab2list/1': onTable('tab2list', (table) => ({ value: listFrom(allObjects(table)) })),
    'update_counter/3': onTable('update_counter', updateCounter),
    'update_counter/4': onTable('update_counter', updateCounter),
    'update_element/3': onTable('update_element', updateElement),
    'match/2': onTable('match', (table, pattern = null) => ({
      value: listFrom(matching(table, pattern).map(({ bindings }) => boundValues(bindings))),
    })),
    'match_object/2': onTable('match_object', (table, pattern = null) => ({
      value: listFrom(matching(table, pattern).map(({ object }) => object)),
    })),
    'match_delete/2': onTable('match_delete', matchDelete),
    'select/2': onTable('select', select),
    'select_count/2': onTable('select_count', selectCount),
    'select_delete/2': onTable('select_delete', selectDelete),
    'first/1': onTable('first', (table) => ({ value: allKeys(table)[0] ?? END })),
    'last/1': onTable('last', (table) => ({ value: allKeys(table).at(-1) ?? END })),
    'next/2': onTable('next', neighbour(1)),
    'prev/2': onTable('prev', neighbour(-1)),
    'info/1': effect(function* (id: Term): Effect<Term> {
      const table = yield* findTable(id)
      return table === undefined ? UNDEFINED : info(table).value
    }),
    'info/2': effect(infoItem),
    'whereis/1': effect(function* (id: Term): Effect<Term> {
      return (yield* findTable(id)) === undefined ? UNDEFINED : id
    }),
    'foldl/3': fold('foldl', (objects) => objects),
    'foldr/3': fold('foldr', (objects) => objects.reverse()),
  },
}
