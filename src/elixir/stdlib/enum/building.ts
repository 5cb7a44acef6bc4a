import { effect, type NativeModule } from '#elixir/native.ts'
import { collectAll } from '#elixir/stdlib/enumerable/collector.ts'
import { eachItem, itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, EMPTY_LIST, isList, type List, listFrom } from '#terms/list.ts'
import { keep } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { mapped } from './mapping.ts'

function* toList(enumerable: Term): Effect<Term> {
  return isList(enumerable) ? enumerable : listFrom(yield* itemsOf(enumerable))
}

function* reverse(enumerable: Term, tail: Term): Effect<Term> {
  let result = tail === EMPTY_LIST ? EMPTY_LIST : (listFrom(yield* itemsOf(tail)) as List)
  yield* eachItem(enumerable, (item) => {
    result = new Cons(item, result)
    return true
  })
  return result
}

function* concat(enumerables: readonly Term[]): Effect<Term> {
  const items: Term[] = []
  for (const enumerable of enumerables) {
    yield* eachItem(enumerable, (item) => {
      keep(items, item)
      return true
    })
  }
  return listFrom(items)
}

function* into(enumerable: Term, collectable: Term): Effect<Term> {
  return yield* collectAll(collectable, yield* itemsOf(enumerable))
}

function* intoMapped(enumerable: Term, collectable: Term, fun: Term): Effect<Term> {
  return yield* collectAll(collectable, yield* mapped(enumerable, fun))
}

function* unzip(enumerable: Term): Effect<Term> {
  const left: Term[] = []
  const right: Term[] = []
  yield* eachItem(enumerable, (item) => {
    if (!isTuple(item, 2)) return functionClause('Enum', 'unzip', [listFrom([item]), listFrom(left), listFrom(right)])
    keep(left, item.items[0] as Term)
    keep(right, item.items[1] as Term)
    return true
  })
  return tuple(listFrom(left), listFrom(right))
}

/** The functions of Enum that make other collections. */
export const buildingFunctions: NativeModule['functions'] = {
  'to_list/1': effect(toList),
  'reverse/1': effect((enumerable: Term) => reverse(enumerable, EMPTY_LIST)),
  'reverse/2': effect(reverse),
  'concat/1': effect(function* (enumerables: Term) {
    return yield* concat(yield* itemsOf(enumerables))
  }),
  'concat/2': effect((left: Term, right: Term) => concat([left, right])),
  'into/2': effect(into),
  'into/3': effect(intoMapped),
  'unzip/1': effect(unzip),
}
