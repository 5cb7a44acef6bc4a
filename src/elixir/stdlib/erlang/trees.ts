import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { fault } from '#elixir/vm/fault.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { Cons, EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { EMPTY, type Entries, entriesOf, entriesTerm, fromPairs, has, lookUp, pairsOf, put, without } from './sorted-entries.ts'

const NONE = atom('none')
const VALUE = atom('value')
/** What a set keeps beside each element. */
const MEMBER = EMPTY_LIST

function reader(module: string) {
  return (name: string, tree: Term): Entries => {
    return entriesOf(tree) ?? functionClause(module, name, [tree])
  }
}

/** The first key in order, or the last; undefined of an empty tree. */
function endKey({ keys }: Entries, side: 'left' | 'right'): Term | undefined {
  return keys.at(side === 'left' ? 0 : -1)
}

function takeEnd(module: string, side: 'left' | 'right', part: (key: Term, value: Term, rest: Term) => Term) {
  const name = side === 'left' ? 'take_smallest' : 'take_largest'
  return pure((tree: Term) => {
    const map = reader(module)(name, tree)
    const key = endKey(map, side)
    if (key === undefined) return functionClause(module, name, [tree])
    return part(key, lookUp(map, key) as Term, entriesTerm(without(map, key)))
  })
}

const read = reader(':gb_trees')

function listPairs(list: Term): (readonly [Term, Term])[] {
  return (isList(list) ? (listItems(list) ?? []) : []).map((pair) =>
    isTuple(pair, 2) ? (pair.items as readonly [Term, Term]) : functionClause(':gb_trees', 'from_orddict', [list]),
  )
}

function endPair(name: string, side: 'left' | 'right') {
  return pure((tree: Term) => {
    const map = read(name, tree)
    const key = endKey(map, side)
    return key === undefined ? functionClause(':gb_trees', name, [tree]) : tuple(key, lookUp(map, key) as Term)
  })
}

function next(iterator: Term): Term {
  if (!(iterator instanceof Cons)) return NONE
  const head = iterator.head
  return isTuple(head, 2) ? tuple(...head.items, iterator.tail) : functionClause(':gb_trees', 'next', [iterator])
}

const treesModule: NativeModule = {
  name: ':gb_trees',
  functions: {
    'empty/0': pure(() => entriesTerm(EMPTY)),
    'from_orddict/1': pure((list: Term) => entriesTerm(fromPairs(listPairs(list)))),
    'is_empty/1': pure((tree: Term) => read('is_empty', tree).keys.length === 0),
    'size/1': pure((tree: Term) => read('size', tree).keys.length),
    'is_defined/2': pure((key: Term, tree: Term) => has(read('is_defined', tree), key)),
    'lookup/2': pure((key: Term, tree: Term) => {
      const value = lookUp(read('lookup', tree), key)
      return value === undefined ? NONE : tuple(VALUE, value)
    }),
    'get/2': pure((key: Term, tree: Term) => lookUp(read('get', tree), key) ?? functionClause(':gb_trees', 'get', [key, tree])),
    'enter/3': pure((key: Term, value: Term, tree: Term) => entriesTerm(put(read('enter', tree), key, value))),
    'insert/3': pure((key: Term, value: Term, tree: Term) =>
      has(read('insert', tree), key) ? fault('key_exists', key) : entriesTerm(put(read('insert', tree), key, value)),
    ),
    'update/3': pure((key: Term, value: Term, tree: Term) =>
      has(read('update', tree), key)
        ? entriesTerm(put(read('update', tree), key, value))
        : functionClause(':gb_trees', 'update', [key, value, tree]),
    ),
    'delete/2': pure((key: Term, tree: Term) =>
      has(read('delete', tree), key) ? entriesTerm(without(read('delete', tree), key)) : functionClause(':gb_trees', 'delete', [key, tree]),
    ),
    'delete_any/2': pure((key: Term, tree: Term) => entriesTerm(without(read('delete_any', tree), key))),
    'balance/1': pure((tree: Term) => tree),
    'keys/1': pure((tree: Term) => listFrom(read('keys', tree).keys)),
    'values/1': pure((tree: Term) => listFrom(read('values', tree).values)),
    'to_list/1': pure((tree: Term) => listFrom(pairsOf(read('to_list', tree)).map((pair) => tuple(...pair)))),
    'smallest/1': endPair('smallest', 'left'),
    'largest/1': endPair('largest', 'right'),
    'take_smallest/1': takeEnd(':gb_trees', 'left', (key, value, rest) => tuple(key, value, rest)),
    'take_largest/1': takeEnd(':gb_trees', 'right', (key, value, rest) => tuple(key, value, rest)),
    'iterator/1': pure((tree: Term) => listFrom(pairsOf(read('iterator', tree)).map((pair) => tuple(...pair)))),
    'next/1': pure(next),
    'map/2': effect(function* (fun: Fun, tree: Term): Effect<Term> {
      const pairs: (readonly [Term, Term])[] = []
      for (const [key, value] of pairsOf(read('map', tree))) pairs.push([key, yield call(fun, [key, value])])
      return entriesTerm(fromPairs(pairs))
    }),
  },
}

const elements = reader(':gb_sets')

function setOf(items: readonly Term[]): Term {
  return entriesTerm(fromPairs(items.map((item) => [item, MEMBER] as const)))
}

function itemsOf(name: string, list: Term): Term[] {
  return (isList(list) ? listItems(list) : undefined) ?? badArgument(':gb_sets', name, [list])
}

function endElement(name: string, side: 'left' | 'right') {
  return pure((set: Term) => endKey(elements(name, set), side) ?? functionClause(':gb_sets', name, [set]))
}

const add = (name: string) => pure((element: Term, set: Term) => entriesTerm(put(elements(name, set), element, MEMBER)))
const removed = (name: string) => pure((element: Term, set: Term) => entriesTerm(without(elements(name, set), element)))
const empty = pure(() => entriesTerm(EMPTY))
const fromList = (name: string) => pure((list: Term) => setOf(itemsOf(name, list)))
const isElement = (name: string) => pure((element: Term, set: Term) => has(elements(name, set), element))
const subtract = (name: string) =>
  pure((left: Term, right: Term) => setOf(elements(name, left).keys.filter((item) => !has(elements(name, right), item))))

const setsModule: NativeModule = {
  name: ':gb_sets',
  functions: {
    'empty/0': empty,
    'new/0': empty,
    'from_list/1': fromList('from_list'),
    'from_ordset/1': fromList('from_ordset'),
    'singleton/1': pure((element: Term) => setOf([element])),
    'to_list/1': pure((set: Term) => listFrom(elements('to_list', set).keys)),
    'is_empty/1': pure((set: Term) => elements('is_empty', set).keys.length === 0),
    'size/1': pure((set: Term) => elements('size', set).keys.length),
    'is_member/2': isElement('is_member'),
    'is_element/2': isElement('is_element'),
    'add/2': add('add'),
    'add_element/2': add('add_element'),
    'insert/2': pure((element: Term, set: Term) =>
      has(elements('insert', set), element) ? fault('key_exists', element) : entriesTerm(put(elements('insert', set), element, MEMBER)),
    ),
    'delete/2': pure((element: Term, set: Term) =>
      has(elements('delete', set), element)
        ? entriesTerm(without(elements('delete', set), element))
        : functionClause(':gb_sets', 'delete', [element, set]),
    ),
    'delete_any/2': removed('delete_any'),
    'del_element/2': removed('del_element'),
    'balance/1': pure((set: Term) => set),
    'smallest/1': endElement('smallest', 'left'),
    'largest/1': endElement('largest', 'right'),
    'take_smallest/1': takeEnd(':gb_sets', 'left', (element, _member, rest) => tuple(element, rest)),
    'take_largest/1': takeEnd(':gb_sets', 'right', (element, _member, rest) => tuple(element, rest)),
    'union/2': pure((left: Term, right: Term) =>
      entriesTerm(fromPairs([...pairsOf(elements('union', left)), ...pairsOf(elements('union', right))])),
    ),
    'intersection/2': pure((left: Term, right: Term) =>
      setOf(elements('intersection', left).keys.filter((item) => has(elements('intersection', right), item))),
    ),
    'subtract/2': subtract('subtract'),
    'difference/2': subtract('difference'),
    'is_subset/2': pure((left: Term, right: Term) =>
      elements('is_subset', left).keys.every((item) => has(elements('is_subset', right), item)),
    ),
    'fold/3': effect(function* (fun: Fun, initial: Term, set: Term): Effect<Term> {
      let acc = initial
      for (const element of elements('fold', set).keys) acc = yield call(fun, [element, acc])
      return acc
    }),
    'filter/2': effect(function* (fun: Fun, set: Term): Effect<Term> {
      const kept: Term[] = []
      for (const element of elements('filter', set).keys) if ((yield call(fun, [element])) === true) kept.push(element)
      return setOf(kept)
    }),
  },
}

/** Erlang's `:gb_trees` and `:gb_sets`: entries and elements in order. */
export const treeModules: readonly NativeModule[] = [treesModule, setsModule]
