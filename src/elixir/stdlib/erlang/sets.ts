import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { compareTerms } from '#terms/compare.ts'
import { call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { sortedPosition } from './sorted-position.ts'

/** How a kind of set keeps its elements. */
interface Kind {
  readonly module: string
  /** The set of these elements, which are sorted and distinct. */
  make(elements: readonly Term[]): Term
  /** The elements in order; undefined for what is no such set. */
  read(set: Term): readonly Term[] | undefined
}

const ORDSETS: Kind = {
  module: ':ordsets',
  make: listFrom,
  read: (set) => (isList(set) ? listItems(set) : undefined),
}

/** As Erlang makes them from version 2 on: the keys of a map. */
const SETS: Kind = {
  module: ':sets',
  make: (elements) => mapFrom(elements.map((element) => [element, NOTHING] as const)),
  read: (set) => (set instanceof ElixirMap ? mapKeys(set) : undefined),
}

const NOTHING = listFrom([])

function sorted(elements: readonly Term[]): Term[] {
  const all = [...elements].sort(compareTerms)
  return all.filter((element, i) => i === 0 || !strictEqual(element, all[i - 1] as Term))
}

function has(elements: readonly Term[], element: Term): boolean {
  const at = sortedPosition(elements, element)
  return at < elements.length && strictEqual(elements[at] as Term, element)
}

function functionsOf(kind: Kind): Record<string, NativeFunction> {
  const read = (name: string, set: Term): readonly Term[] => kind.read(set) ?? badArgument(kind.module, name, [set])
  const fromList = pure((list: Term) => kind.make(sorted(ORDSETS.read(list) ?? badArgument(kind.module, 'from_list', [list]))))
  const two = (name: string, run: (left: readonly Term[], right: readonly Term[]) => Term) =>
    pure((left: Term, right: Term) => run(read(name, left), read(name, right)))
  const union = (left: readonly Term[], right: readonly Term[]) => kind.make(sorted([...left, ...right]))
  return {
    'new/0': pure(() => kind.make([])),
    'new/1': pure(() => kind.make([])),
    'from_list/1': fromList,
    'from_list/2': fromList,
    'to_list/1': pure((set: Term) => listFrom(read('to_list', set))),
    'size/1': pure((set: Term) => read('size', set).length),
    'is_empty/1': pure((set: Term) => read('is_empty', set).length === 0),
    'is_set/1': pure((set: Term) => kind.read(set) !== undefined),
    'is_element/2': pure((element: Term, set: Term) => has(read('is_element', set), element)),
    'add_element/2': pure((element: Term, set: Term) => union(read('add_element', set), [element])),
    'del_element/2': pure((element: Term, set: Term) =>
      kind.make(read('del_element', set).filter((other) => !strictEqual(other, element))),
    ),
    'union/2': two('union', union),
    'union/1': pure((sets: Term) => kind.make(sorted((ORDSETS.read(sets) ?? []).flatMap((set) => read('union', set))))),
    'intersection/2': two('intersection', (left, right) => kind.make(left.filter((element) => has(right, element)))),
    'subtract/2': two('subtract', (left, right) => kind.make(left.filter((element) => !has(right, element)))),
    'is_subset/2': two('is_subset', (left, right) => left.every((element) => has(right, element))),
    'is_disjoint/2': two('is_disjoint', (left, right) => !left.some((element) => has(right, element))),
    'is_equal/2': two('is_equal', (left, right) => left.length === right.length && left.every((element) => has(right, element))),
    'fold/3': effect(function* (fun: Fun, initial: Term, set: Term): Effect<Term> {
      let acc = initial
      for (const element of read('fold', set)) acc = yield call(fun, [element, acc])
      return acc
    }),
    'filter/2': effect(function* (fun: Fun, set: Term): Effect<Term> {
      const kept: Term[] = []
      for (const element of read('filter', set)) if ((yield call(fun, [element])) === true) kept.push(element)
      return kind.make(kept)
    }),
    'map/2': effect(function* (fun: Fun, set: Term): Effect<Term> {
      const mapped: Term[] = []
      for (const element of read('map', set)) mapped.push(yield call(fun, [element]))
      return kind.make(sorted(mapped))
    }),
  }
}

/** Erlang's `:ordsets` and `:sets`. */
export const setModules: readonly NativeModule[] = [ORDSETS, SETS].map((kind) => ({ name: kind.module, functions: functionsOf(kind) }))
