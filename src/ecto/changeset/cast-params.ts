import { raiseCast } from '#ecto/exceptions/cast-error.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { type Atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries, mapKeys } from '#terms/map-entries.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** Parameters with text keys: where the first key is an atom, all must be, and become text. Raises Ecto.CastError for what is no map, or one with mixed keys. */
export function* stringParams(params: Term): Effect<ElixirMap> {
  if (params === EMPTY_LIST) return EMPTY_MAP
  if (!(params instanceof ElixirMap) || structModule(params) !== undefined) return yield* notParams(params)
  const keys = mapKeys(params)
  if (!isAtom(keys[0])) return params
  if (keys.every(isAtom)) return mapFrom(mapEntries(params).map(([key, value]) => [atomName(key as Atom), value] as const))
  const message = `expected params to be a map with atoms or string keys, got a map with mixed keys: ${yield* inspectTerm(params)}`
  return raiseCast({ type: 'map', value: params, message })
}

function* notParams(params: Term): Effect<never> {
  return raiseCast({ type: 'map', value: params, message: `expected params to be a :map, got: \`${yield* inspectTerm(params)}\`` })
}
