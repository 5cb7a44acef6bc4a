import { badArgument, badMap, missingKey } from '#elixir/stdlib/raise.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapDelete, mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { gotAndUpdated } from './access.ts'
import { accessorFun, POP, refuse } from './accessor.ts'

/** `Access.key/2`: the value of a key in a map or struct, `fallback` when it is not there. */
export function keyAccessor(key: Term, fallback: Term): Fun {
  return accessorFun({
    *get(data, next) {
      return yield call(next, [valueOr(data, key, fallback)])
    },
    *update(data, next) {
      const value = valueOr(data, key, fallback)
      return yield* put(data, key, value, yield call(next, [value]))
    },
  })
}

function valueOr(data: Term, key: Term, fallback: Term): Term {
  if (data === null) return fallback
  if (!(data instanceof ElixirMap)) return badMap(data)
  const value = mapGet(data, key)
  return value === undefined ? fallback : value
}

function* put(data: Term, key: Term, value: Term, result: Term): Effect<Term> {
  if (!(data instanceof ElixirMap)) return badMap(data)
  if (result === POP) return tuple(value, mapDelete(data, key))
  const [got, updated] = yield* gotAndUpdated(result)
  return tuple(got, mapPut(data, key, updated))
}

/** `Access.key!/1`: the value of a key that must be there. */
export function keyBangAccessor(key: Term): Fun {
  return accessorFun({
    *get(data, next) {
      return yield call(next, [yield* present(data, key)])
    },
    *update(data, next) {
      const value = yield* present(data, key)
      return yield* put(data, key, value, yield call(next, [value]))
    },
  })
}

function* present(data: Term, key: Term): Effect<Term> {
  if (!(data instanceof ElixirMap)) return yield* refuse('Access.key!/1', 'map/struct', data)
  return mapHas(data, key) ? (mapGet(data, key) as Term) : missingKey(key, data)
}

/** `Access.elem/1`: an element of a tuple. */
export function elemAccessor(index: number): Fun {
  return accessorFun({
    *get(data, next) {
      return yield call(next, [yield* element(data, index)])
    },
    *update(data, next) {
      const value = yield* element(data, index)
      const result = yield call(next, [value])
      if (result === POP) return raise('RuntimeError', { message: 'cannot pop data from a tuple' })
      const [got, updated] = yield* gotAndUpdated(result)
      return tuple(got, new Tuple((data as Tuple).items.with(index, updated)))
    },
  })
}

function* element(data: Term, index: number): Effect<Term> {
  if (!(data instanceof Tuple)) return yield* refuse('Access.elem/1', 'a tuple', data)
  return data.items[index] ?? badArgument(':erlang', 'element', [index + 1, data], '1st argument: out of range')
}
