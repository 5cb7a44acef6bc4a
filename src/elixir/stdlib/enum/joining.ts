import { effect, type NativeModule } from '#elixir/native.ts'
import { joinIodata } from '#elixir/stdlib/characters.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { toStringEffect } from '#elixir/stdlib/protocols/string-chars.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { isBinary } from '#terms/binary.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { interspersed, mapped } from './mapping.ts'

function* joinItems(items: readonly Term[], joiner: Term): Effect<Term> {
  const texts: Term[] = []
  for (const item of items) keep(texts, typeof item === 'string' ? item : yield* toStringEffect(item))
  if (typeof joiner === 'string' && texts.every((text) => typeof text === 'string')) return texts.join(joiner)
  return joinIodata(listFrom(interspersed(texts, joiner))) ?? ''
}

function* join(enumerable: Term, joiner: Term = ''): Effect<Term> {
  if (!isBinary(joiner)) return functionClause('Enum', 'join', [enumerable, joiner])
  return yield* joinItems(yield* itemsOf(enumerable), joiner)
}

function* mapJoin(enumerable: Term, joiner: Term, fun: Term): Effect<Term> {
  if (!isBinary(joiner)) return functionClause('Enum', 'map_join', [enumerable, joiner, fun])
  return yield* joinItems(yield* mapped(enumerable, fun), joiner)
}

/** `join/1,2` and `map_join/2,3` */
export const joiningFunctions: NativeModule['functions'] = {
  'join/1': effect((enumerable: Term) => join(enumerable)),
  'join/2': effect(join),
  'map_join/2': effect((enumerable: Term, fun: Term) => mapJoin(enumerable, '', fun)),
  'map_join/3': effect(mapJoin),
}
