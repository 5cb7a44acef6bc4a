import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { list, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { TYPE_ERROR, type TypeFailure, type TypeResult, typeOk } from './type-result.ts'

/** What is done with one element of a composite value. */
export type ElementStep = (value: Term) => Effect<TypeResult>

/** A list with each element cast, dumped or loaded; fails with the first that fails. */
export function* eachElement(value: Term, step: ElementStep): Effect<TypeResult> {
  const items = listItems(value)
  if (items === undefined) return TYPE_ERROR
  const results: Term[] = []
  for (const [index, item] of items.entries()) {
    const result = yield* step(item)
    if (result.kind === 'error') return withSource(result, index)
    results.push(result.value)
  }
  return typeOk(listFrom(results))
}

/** A map with each value cast, dumped or loaded; fails with the first that fails. */
export function* eachValue(value: Term, step: ElementStep): Effect<TypeResult> {
  if (!(value instanceof ElixirMap)) return TYPE_ERROR
  const pairs: [Term, Term][] = []
  for (const [key, item] of mapEntries(value)) {
    const result = yield* step(item)
    if (result.kind === 'error') return withSource(result, key)
    pairs.push([key, result.value])
  }
  return typeOk(mapFrom(pairs))
}

/** Metadata say at which place inside the value the error was: `source: [index]`. */
function withSource(error: TypeFailure, place: Term): TypeFailure {
  if (error.metadata === undefined) return error
  const pairs = keywordPairs(error.metadata) ?? []
  const source = pairs.find(([name]) => name === 'source')?.[1]
  const path = source === undefined ? list(place) : listFrom([place, ...(listItems(source) ?? [])])
  const kept = pairs.filter(([name]) => name !== 'source').map(([name, item]) => tuple(atom(name), item))
  return { kind: 'error', metadata: listFrom([...kept, tuple(atom('source'), path)]) }
}
