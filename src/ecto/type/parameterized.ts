import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { castEmbedded, dumpEmbedded, embeddedStorage, equalEmbedded, loadEmbedded } from './embedded.ts'
import { castEnum, dumpEnum, ENUM_TYPE, loadEnum } from './enum.ts'
import { type TypeResult, typeResultOf, typeResultTerm } from './type-result.ts'

export const EMBEDDED_TYPE = moduleAtom('Ecto.Embedded')

/** A parameterized type taken apart. */
export interface Parameterized {
  readonly module: Atom
  readonly params: Term
}

/** How the elements of a parameterized type's value are dumped or loaded. */
export type TypeStep = (type: Term, value: Term) => Effect<TypeResult>

/** Calls `cast/2` of the type's module. */
export function* castParameterized({ module, params }: Parameterized, value: Term): Effect<TypeResult> {
  if (module === ENUM_TYPE && params instanceof ElixirMap) return castEnum(value, params)
  if (module === EMBEDDED_TYPE && params instanceof ElixirMap) return castEmbedded(value, params)
  return typeResultOf(yield apply(module, 'cast', [value, params]))
}

/** Calls `dump/3`. */
export function* dumpParameterized({ module, params }: Parameterized, value: Term, step: TypeStep): Effect<TypeResult> {
  if (module === ENUM_TYPE && params instanceof ElixirMap) return dumpEnum(value, params)
  if (module === EMBEDDED_TYPE && params instanceof ElixirMap) return yield* dumpEmbedded(value, params, step)
  return typeResultOf(yield apply(module, 'dump', [value, stepFun(step), params]))
}

/** Calls `load/3`. */
export function* loadParameterized({ module, params }: Parameterized, value: Term, step: TypeStep): Effect<TypeResult> {
  if (module === ENUM_TYPE && params instanceof ElixirMap) return loadEnum(value, params)
  if (module === EMBEDDED_TYPE && params instanceof ElixirMap) return yield* loadEmbedded(value, params, step)
  return typeResultOf(yield apply(module, 'load', [value, stepFun(step), params]))
}

/** Calls `equal?/3`. */
export function* equalParameterized({ module, params }: Parameterized, a: Term, b: Term): Effect<boolean> {
  if (module === ENUM_TYPE) return looseEqual(a, b)
  if (module === EMBEDDED_TYPE) return equalEmbedded(a, b)
  return (yield apply(module, 'equal?', [a, b, params])) === true
}

/** Calls `type/1`: the type in the database. */
export function* parameterizedStorage({ module, params }: Parameterized): Effect<Term> {
  if (module === ENUM_TYPE && params instanceof ElixirMap) return mapGet(params, atom('type')) ?? null
  if (module === EMBEDDED_TYPE && params instanceof ElixirMap) return embeddedStorage(params)
  return yield apply(module, 'type', [params])
}

/** Calls `embed_as/2`. */
export function* embedParameterizedAs({ module, params }: Parameterized, format: Term): Effect<Term> {
  if (module === ENUM_TYPE && params instanceof ElixirMap) return mapGet(params, atom('embed_as')) ?? null
  return yield apply(module, 'embed_as', [format, params])
}

/** The `loader` or `dumper` that a callback gets. */
function stepFun(step: TypeStep): Fun {
  return new NativeFun(2, function* (type: Term, value: Term) {
    return typeResultTerm(yield* step(type, value))
  })
}
