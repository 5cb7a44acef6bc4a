import { effect, type NativeModule } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { randomBelow } from '#elixir/stdlib/rand/random-source.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { emptyError } from './folding.ts'

function* random(enumerable: Term): Effect<Term> {
  const items = yield* itemsOf(enumerable)
  return items.length === 0 ? emptyError() : (items[yield* randomBelow(items.length)] as Term)
}

/** The items in random order. */
function* shuffled(items: readonly Term[]): Effect<Term[]> {
  const rest = [...items]
  for (let i = rest.length - 1; i > 0; i--) {
    const j = yield* randomBelow(i + 1)
    const item = rest[i] as Term
    rest[i] = rest[j] as Term
    rest[j] = item
  }
  return rest
}

function* shuffle(enumerable: Term): Effect<Term> {
  return listFrom(yield* shuffled(yield* itemsOf(enumerable)))
}

function* takeRandom(enumerable: Term, count: Term): Effect<Term> {
  if (typeof count !== 'number' || count < 0) return functionClause('Enum', 'take_random', [enumerable, count])
  return listFrom((yield* shuffled(yield* itemsOf(enumerable))).slice(0, count))
}

/** The functions of Enum that leave it to chance. */
export const randomFunctions: NativeModule['functions'] = {
  'random/1': effect(random),
  'shuffle/1': effect(shuffle),
  'take_random/2': effect(takeRandom),
}
