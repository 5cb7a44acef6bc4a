import { effect, type NativeModule } from '#elixir/native.ts'
import { eachItem, itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** The first `count` elements, without asking for more. */
export function* firstItems(enumerable: Term, count: number): Effect<Term[]> {
  const taken: Term[] = []
  if (count <= 0) return taken
  yield* eachItem(enumerable, (item) => {
    keep(taken, item)
    return taken.length < count
  })
  return taken
}

function integerOf(name: string, enumerable: Term, count: Term): number {
  return typeof count === 'number' ? count : functionClause('Enum', name, [enumerable, count])
}

function* take(enumerable: Term, amount: Term): Effect<Term> {
  const count = integerOf('take', enumerable, amount)
  if (count === 0) return EMPTY_LIST
  if (count > 0) return listFrom(yield* firstItems(enumerable, count))
  return listFrom((yield* itemsOf(enumerable)).slice(count))
}

function* drop(enumerable: Term, amount: Term): Effect<Term> {
  const count = integerOf('drop', enumerable, amount)
  const items = yield* itemsOf(enumerable)
  return listFrom(count >= 0 ? items.slice(count) : items.slice(0, count))
}

function* split(enumerable: Term, amount: Term): Effect<Term> {
  const count = integerOf('split', enumerable, amount)
  const items = yield* itemsOf(enumerable)
  const at = count >= 0 ? count : Math.max(items.length + count, 0)
  return tuple(listFrom(items.slice(0, at)), listFrom(items.slice(at)))
}

function stepOf(name: string, enumerable: Term, nth: Term): number {
  return typeof nth === 'number' && nth >= 0 ? nth : functionClause('Enum', name, [enumerable, nth])
}

function* takeEvery(enumerable: Term, nth: Term): Effect<Term> {
  const step = stepOf('take_every', enumerable, nth)
  const items = yield* itemsOf(enumerable)
  return listFrom(step === 0 ? [] : items.filter((_, i) => i % step === 0))
}

function* dropEvery(enumerable: Term, nth: Term): Effect<Term> {
  const step = stepOf('drop_every', enumerable, nth)
  const items = yield* itemsOf(enumerable)
  return listFrom(step === 0 ? items : items.filter((_, i) => i % step !== 0))
}

/** The functions of Enum that take or drop by number. */
export const takingFunctions: NativeModule['functions'] = {
  'take/2': effect(take),
  'drop/2': effect(drop),
  'split/2': effect(split),
  'take_every/2': effect(takeEvery),
  'drop_every/2': effect(dropEvery),
}
