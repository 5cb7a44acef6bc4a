import { effect, type NativeModule } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { randomBelow, randomFloat } from '#elixir/stdlib/rand/random-source.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { emptyError } from './folding.ts'

function* random(enumerable: Term): Effect<Term> {
  const items = yield* itemsOf(enumerable)
  const [only] = items
  if (only === undefined) return emptyError()
  // a choice of one takes nothing of a seeded sequence
  return items.length === 1 ? only : (items[yield* randomBelow(items.length)] as Term)
}

/** Each item gets a random number, and the greatest comes first. */
function* shuffle(enumerable: Term): Effect<Term> {
  const keyed: { readonly key: number; readonly item: Term }[] = []
  for (const item of yield* itemsOf(enumerable)) keyed.push({ key: yield* randomFloat(), item })
  return listFrom(keyed.sort((a, b) => b.key - a.key).map(({ item }) => item))
}

/** A sample that each item has the same chance to be in: an item takes the place of an earlier one, or none. */
function* takeRandom(enumerable: Term, count: Term): Effect<Term> {
  if (typeof count !== 'number' || count < 0) return functionClause('Enum', 'take_random', [enumerable, count])
  if (count === 0) return EMPTY_LIST
  const sample: Term[] = []
  const items = yield* itemsOf(enumerable)
  for (const [index, item] of items.entries()) {
    const place = index === 0 ? 0 : yield* randomBelow(index + 1)
    if (index < count) sample[index] = sample[place] as Term
    if (place < count) sample[place] = item
  }
  return listFrom(sample)
}

/** The functions of Enum that leave it to chance. */
export const randomFunctions: NativeModule['functions'] = {
  'random/1': effect(random),
  'shuffle/1': effect(shuffle),
  'take_random/2': effect(takeRandom),
}
