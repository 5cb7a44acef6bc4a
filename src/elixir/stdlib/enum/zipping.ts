import { effect, type NativeModule } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { closeSource, pull } from '#elixir/stdlib/enumerable/emit.ts'
import { zipSource } from '#elixir/stdlib/enumerable/zip.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** Rows of one element of each enumerable, as long as all have one. */
function* rows(enumerables: readonly Term[]): Effect<Term[][]> {
  const found: Term[][] = []
  const source = zipSource(enumerables)
  try {
    for (let row = yield* pull(source); row !== undefined; row = yield* pull(source)) keep(found, (row as Tuple).items as Term[])
  } finally {
    yield* closeSource(source)
  }
  return found
}

function* zip(enumerables: readonly Term[]): Effect<Term> {
  return listFrom((yield* rows(enumerables)).map((row) => new Tuple(row)))
}

function* zipWith(enumerables: readonly Term[], args: (row: Term[]) => readonly Term[], fun: Term): Effect<Term> {
  const results: Term[] = []
  for (const row of yield* rows(enumerables)) keep(results, yield call(fun as Fun, args(row)))
  return listFrom(results)
}

function* zipReduce(enumerables: readonly Term[], initial: Term, args: (row: Term[]) => readonly Term[], fun: Term): Effect<Term> {
  let acc = initial
  for (const row of yield* rows(enumerables)) acc = yield call(fun as Fun, [...args(row), acc])
  return acc
}

const spread = (row: Term[]): readonly Term[] => row
const asList = (row: Term[]): readonly Term[] => [listFrom(row)]

/** The functions of Enum that go through several enumerables at once. */
export const zippingFunctions: NativeModule['functions'] = {
  'zip/1': effect(function* (enumerables: Term) {
    return yield* zip(yield* itemsOf(enumerables))
  }),
  'zip/2': effect((left: Term, right: Term) => zip([left, right])),
  'zip_with/2': effect(function* (enumerables: Term, fun: Term) {
    return yield* zipWith(yield* itemsOf(enumerables), asList, fun)
  }),
  'zip_with/3': effect((left: Term, right: Term, fun: Term) => zipWith([left, right], spread, fun)),
  'zip_reduce/3': effect(function* (enumerables: Term, initial: Term, fun: Term) {
    return yield* zipReduce(yield* itemsOf(enumerables), initial, asList, fun)
  }),
  'zip_reduce/4': effect((left: Term, right: Term, initial: Term, fun: Term) => zipReduce([left, right], initial, spread, fun)),
}
