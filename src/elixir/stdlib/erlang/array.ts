import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { isList, iterateList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapDelete, mapFrom, mapGet, mapPut } from '#terms/map-operations.ts'
import { checkItems } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

const ARRAY = atom('array')
const UNDEFINED = atom('undefined')

/** `{:array, size, max, default, entries}`: `max` is 0 when the size is fixed; entries that were not set are the default. */
interface Parts {
  readonly size: number
  readonly max: number
  readonly fallback: Term
  readonly entries: ElixirMap
}

function arrayOf({ size, max, fallback, entries }: Parts): Term {
  return tuple(ARRAY, size, max, fallback, entries)
}

function partsOf(term: Term): Parts | undefined {
  if (!isTuple(term, 5) || term.items[0] !== ARRAY || !(term.items[4] instanceof ElixirMap)) return undefined
  const [, size, max, fallback, entries] = term.items as [Term, number, number, Term, ElixirMap]
  return { size, max, fallback, entries }
}

function read(name: string, args: readonly Term[]): Parts {
  return partsOf(args.at(-1) as Term) ?? badArgument(':array', name, args)
}

interface Making {
  readonly size: number
  readonly fixed: boolean
  readonly fallback: Term
}

/** What one option says: a size alone, `:fixed`, or `{name, value}`. */
function optionOf(option: Term): Partial<Making> {
  if (typeof option === 'number') return { size: option, fixed: true }
  if (option === atom('fixed')) return { fixed: true }
  if (!isTuple(option, 2)) return badArgument(':array', 'new', [option])
  const [name, value] = option.items as [Term, Term]
  if (name === atom('size') && typeof value === 'number') return { size: value, fixed: true }
  if (name === atom('fixed')) return { fixed: value === true }
  return name === atom('default') ? { fallback: value } : badArgument(':array', 'new', [option])
}

function made(options: Term, given: Partial<Making> = {}): Term {
  const each = isList(options) ? [...iterateList(options)] : [options]
  const making: Making = Object.assign({ size: 0, fixed: false, fallback: UNDEFINED }, given, ...each.map(optionOf))
  const { size, fixed, fallback } = making
  return arrayOf({ size, max: fixed ? 0 : Math.max(10, size), fallback, entries: EMPTY_MAP })
}

function fromList(list: Term, fallback: Term = UNDEFINED): Term {
  const items = (isList(list) ? listItems(list) : undefined) ?? badArgument(':array', 'from_list', [list, fallback])
  return arrayOf({
    size: items.length,
    max: Math.max(10, items.length),
    fallback,
    entries: mapFrom(items.map((item, i) => [i, item] as const)),
  })
}

function get(index: number, array: Term): Term {
  const { size, max, fallback, entries } = read('get', [index, array])
  if (typeof index !== 'number' || index < 0 || (index >= size && max === 0)) return badArgument(':array', 'get', [index, array])
  return mapGet(entries, index) ?? fallback
}

function set(index: number, value: Term, array: Term): Term {
  const { size, max, fallback, entries } = read('set', [index, value, array])
  if (typeof index !== 'number' || index < 0 || (index >= size && max === 0)) return badArgument(':array', 'set', [index, value, array])
  return arrayOf({
    size: Math.max(size, index + 1),
    max: max === 0 ? 0 : Math.max(max, index + 1),
    fallback,
    entries: mapPut(entries, index, value),
  })
}

function resized(size: number, array: Term): Term {
  const parts = read('resize', [size, array])
  let { entries } = parts
  for (let i = size; i < parts.size; i++) entries = mapDelete(entries, i)
  return arrayOf({ ...parts, size, entries })
}

function itemsOf({ size, fallback, entries }: Parts): Term[] {
  checkItems(size)
  return Array.from({ length: size }, (_, i) => mapGet(entries, i) ?? fallback)
}

/** The entries that are not the default, as `[{index, value}]`. */
function sparse({ fallback, ...parts }: Parts): (readonly [number, Term])[] {
  return itemsOf({ fallback, ...parts }).flatMap((item, i) => (strictEqual(item, fallback) ? [] : [[i, item] as const]))
}

function folding(name: string, entriesOf: (parts: Parts) => (readonly [number, Term])[]) {
  return effect(function* (fun: Fun, initial: Term, array: Term): Effect<Term> {
    let acc = initial
    for (const [index, value] of entriesOf(read(name, [fun, initial, array]))) acc = yield call(fun, [index, value, acc])
    return acc
  })
}

const all = (parts: Parts) => itemsOf(parts).map((item, i) => [i, item] as const)

/** Erlang's `:array` */
export const arrayModule: NativeModule = {
  name: ':array',
  functions: {
    'new/0': pure(() => made(listFrom([]))),
    'new/1': pure((options: Term) => made(options)),
    'new/2': pure((size: number, options: Term) => made(options, { size, fixed: true })),
    'is_array/1': pure((term: Term) => partsOf(term) !== undefined),
    'size/1': pure((array: Term) => read('size', [array]).size),
    'default/1': pure((array: Term) => read('default', [array]).fallback),
    'get/2': pure(get),
    'set/3': pure(set),
    'reset/2': pure((index: number, array: Term) => {
      const parts = read('reset', [index, array])
      return arrayOf({ ...parts, entries: mapDelete(parts.entries, index) })
    }),
    'resize/2': pure(resized),
    'fix/1': pure((array: Term) => arrayOf({ ...read('fix', [array]), max: 0 })),
    'relax/1': pure((array: Term) => {
      const parts = read('relax', [array])
      return arrayOf({ ...parts, max: Math.max(10, parts.size) })
    }),
    'is_fix/1': pure((array: Term) => read('is_fix', [array]).max === 0),
    'from_list/1': pure((list: Term) => fromList(list)),
    'from_list/2': pure(fromList),
    'to_list/1': pure((array: Term) => listFrom(itemsOf(read('to_list', [array])))),
    'to_orddict/1': pure((array: Term) => listFrom(all(read('to_orddict', [array])).map((pair) => tuple(...pair)))),
    'sparse_to_list/1': pure((array: Term) => listFrom(sparse(read('sparse_to_list', [array])).map(([, value]) => value))),
    'sparse_to_orddict/1': pure((array: Term) => listFrom(sparse(read('sparse_to_orddict', [array])).map((pair) => tuple(...pair)))),
    'sparse_size/1': pure((array: Term) => {
      const last = sparse(read('sparse_size', [array])).at(-1)
      return last === undefined ? 0 : last[0] + 1
    }),
    'foldl/3': folding('foldl', all),
    'foldr/3': folding('foldr', (parts) => all(parts).reverse()),
    'sparse_foldl/3': folding('sparse_foldl', sparse),
    'map/2': effect(function* (fun: Fun, array: Term): Effect<Term> {
      const parts = read('map', [fun, array])
      const mapped: (readonly [Term, Term])[] = []
      for (const [index, value] of all(parts)) mapped.push([index, yield call(fun, [index, value])])
      return arrayOf({ ...parts, entries: mapFrom(mapped) })
    }),
  },
}
