import { effect, type NativeModule } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { sliced } from '#elixir/stdlib/enumerable/own-answer.ts'
import { rangeParts } from '#elixir/stdlib/enumerable/sync-cursor.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { firstItems } from './taking.ts'

function* slice(enumerable: Term, start: Term, amount: Term): Effect<Term> {
  if (typeof start !== 'number' || typeof amount !== 'number' || amount < 0)
    return functionClause('Enum', 'slice', [enumerable, start, amount])
  if (amount === 0) return EMPTY_LIST
  const source = yield* sliced(enumerable)
  if (start >= 0) return listFrom((yield* firstItems(source, start + amount)).slice(start))
  const items = yield* itemsOf(source)
  const from = Math.max(items.length + start, 0)
  return listFrom(items.slice(from, from + amount))
}

function* sliceRange(enumerable: Term, range: Term): Effect<Term> {
  const parts = rangeParts(range)
  if (parts === undefined) return functionClause('Enum', 'slice', [enumerable, range])
  const { first, last, step } = parts
  if (step < 0 && !(step === -1 && first > last)) {
    return raiseArgument(`negative steps are not supported in Enum.slice/2, pass ${first}..${last}//1 instead`)
  }
  const items = yield* itemsOf(yield* sliced(enumerable))
  const from = first < 0 ? Math.max(items.length + first, 0) : first
  const to = last < 0 ? items.length + last : last
  const chosen = items.slice(from, Math.max(to + 1, from))
  return listFrom(step > 1 ? chosen.filter((_, i) => i % step === 0) : chosen)
}

function* reverseSlice(enumerable: Term, start: Term, count: Term): Effect<Term> {
  if (typeof start !== 'number' || typeof count !== 'number' || start < 0 || count < 0) {
    return functionClause('Enum', 'reverse_slice', [enumerable, start, count])
  }
  const items = yield* itemsOf(enumerable)
  const end = Math.min(start + count, items.length)
  return listFrom([...items.slice(0, start), ...items.slice(start, end).reverse(), ...items.slice(end)])
}

/** `Enum.slide/3` moves one element, or those of a range, to another index. */
function* slide(enumerable: Term, moved: Term, index: Term): Effect<Term> {
  const range = rangeParts(moved)
  if (typeof index !== 'number' || (typeof moved !== 'number' && range === undefined))
    return functionClause('Enum', 'slide', [enumerable, moved, index])
  if (range !== undefined && range.step !== 1)
    return raiseArgument(`Enum.slide/3 does not accept ranges with custom steps, got: ${inspect(moved)}`)
  const items = yield* itemsOf(enumerable)
  const at = (value: number): number => (value < 0 ? items.length + value : value)
  const first = at(range?.first ?? (moved as number))
  const last = Math.min(at(range?.last ?? (moved as number)), items.length - 1)
  const target = at(index)
  if (last < first || target === first) return listFrom(items)
  if (target > first && target <= last)
    return raiseArgument(`insertion index for slide must be outside the range being moved (tried to insert ${inspect(moved)} at ${index})`)
  const chunk = items.splice(first, last - first + 1)
  items.splice(target < first ? target : target - chunk.length + 1, 0, ...chunk)
  return listFrom(items)
}

/** The functions of Enum that cut by index. */
export const slicingFunctions: NativeModule['functions'] = {
  'slice/2': effect(sliceRange),
  'slice/3': effect(slice),
  'reverse_slice/3': effect(reverseSlice),
  'slide/3': effect(slide),
}
