import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { gotAndUpdated } from './access.ts'
import { accessorFun, POP, refuse } from './accessor.ts'

/** Which elements of a list an accessor is about: their indexes. */
type Choose = (items: readonly Term[]) => Effect<readonly number[]>

/** An accessor to several elements: reads a list of them, changes each. */
function manyAccessor(name: string, choose: Choose): Fun {
  return accessorFun({
    *get(data, next) {
      const items = yield* itemsOf(name, data)
      const results: Term[] = []
      for (const index of yield* choose(items)) results.push(yield call(next, [items[index] as Term]))
      return listFrom(results)
    },
    *update(data, next) {
      const items = yield* itemsOf(name, data)
      const chosen = new Set(yield* choose(items))
      const got: Term[] = []
      const kept: Term[] = []
      for (const [i, item] of items.entries()) {
        if (!chosen.has(i)) {
          kept.push(item)
          continue
        }
        const result = yield call(next, [item])
        if (result === POP) got.push(item)
        else {
          const [value, updated] = yield* gotAndUpdated(result)
          got.push(value)
          kept.push(updated)
        }
      }
      return tuple(listFrom(got), listFrom(kept))
    },
  })
}

/** An accessor to one element: nil when it is not there, and then nothing changes. */
function oneAccessor(name: string, choose: Choose): Fun {
  return accessorFun({
    *get(data, next) {
      if (data === null) return yield call(next, [null])
      const items = yield* itemsOf(name, data)
      const [index] = yield* choose(items)
      return yield call(next, [index === undefined ? null : (items[index] as Term)])
    },
    *update(data, next) {
      const items = yield* itemsOf(name, data)
      const [index] = yield* choose(items)
      const current = index === undefined ? null : (items[index] as Term)
      const result = yield call(next, [current])
      if (result === POP) return tuple(current, index === undefined ? data : listFrom(items.toSpliced(index, 1)))
      const [got, updated] = yield* gotAndUpdated(result)
      return tuple(got, index === undefined ? data : listFrom(items.with(index, updated)))
    },
  })
}

function* itemsOf(name: string, data: Term): Effect<Term[]> {
  const items = isList(data) ? listItems(data) : undefined
  return items ?? (yield* refuse(name, 'a list', data))
}

function* allOf(items: readonly Term[]): Effect<readonly number[]> {
  return items.map((_, i) => i)
}

/** `Access.all/0` */
export function allAccessor(): Fun {
  return manyAccessor('Access.all/0', allOf)
}

function* matching(items: readonly Term[], fun: Fun, max: number): Effect<number[]> {
  const found: number[] = []
  for (const [i, item] of items.entries()) {
    if (found.length === max) break
    if (isTruthy(yield call(fun, [item]))) found.push(i)
  }
  return found
}

/** `Access.filter/1` */
export function filterAccessor(fun: Fun): Fun {
  return manyAccessor('Access.filter/1', (items) => matching(items, fun, Number.POSITIVE_INFINITY))
}

/** `Access.find/1` */
export function findAccessor(fun: Fun): Fun {
  return oneAccessor('Access.find/1', (items) => matching(items, fun, 1))
}

/** `Access.slice/1` for a range of indexes. */
export function sliceAccessor(first: number, last: number, step: number): Fun {
  // biome-ignore lint/correctness/useYield: other choices call functions
  return manyAccessor('Access.slice/1', function* (items) {
    const from = first < 0 ? Math.max(items.length + first, 0) : first
    const to = Math.min(last < 0 ? items.length + last : last, items.length - 1)
    const chosen: number[] = []
    for (let i = from; i <= to; i += step) chosen.push(i)
    return chosen
  })
}

/** `Access.at/1`; negative indexes count from the end. */
export function atAccessor(index: number): Fun {
  // biome-ignore lint/correctness/useYield: other choices call functions
  return oneAccessor('Access.at/1', function* (items) {
    const at = index < 0 ? items.length + index : index
    return at >= 0 && at < items.length ? [at] : []
  })
}

/** `Access.at!/1`: raises Enum.OutOfBoundsError when there is no such element. */
export function atBangAccessor(index: number): Fun {
  // biome-ignore lint/correctness/useYield: other choices call functions
  return oneAccessor('Access.at!/1', function* (items) {
    const at = index < 0 ? items.length + index : index
    return at >= 0 && at < items.length ? [at] : raise('Enum.OutOfBoundsError', { message: 'out of bounds error' })
  })
}

/** `Access.values/0`: the values of a map or keyword list. */
export function valuesAccessor(): Fun {
  return accessorFun({
    *get(data, next) {
      const results: Term[] = []
      for (const [, value] of yield* pairsOf(data)) results.push(yield call(next, [value]))
      return listFrom(results)
    },
    *update(data, next) {
      const got: Term[] = []
      const kept: (readonly [Term, Term])[] = []
      for (const [key, value] of yield* pairsOf(data)) {
        const result = yield call(next, [value])
        if (result === POP) got.push(value)
        else {
          const [first, updated] = yield* gotAndUpdated(result)
          got.push(first)
          kept.push([key, updated])
        }
      }
      return tuple(listFrom(got), data instanceof ElixirMap ? mapFrom(kept) : listFrom(kept.map(([key, value]) => tuple(key, value))))
    },
  })
}

function* pairsOf(data: Term): Effect<readonly (readonly [Term, Term])[]> {
  if (data instanceof ElixirMap && structModule(data) === undefined) return mapEntries(data)
  const items = isList(data) ? listItems(data) : undefined
  if (items?.every((item) => isTuple(item, 2)) !== true) return yield* refuse('Access.values/0', 'a map or a keyword list', data)
  return items.map((item) => (item as ReturnType<typeof tuple>).items as readonly [Term, Term])
}
