import { inspectTerm } from '#ecto/inspect-term.ts'
import { type Atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { TYPE_ERROR, type TypeResult, typeOk, typeResultOf } from './type-result.ts'
import { castUuid, dumpUuid, isUuidText, loadUuid } from './uuid.ts'

/** `Ecto.UUID`, a custom type that is at home here. */
export const UUID_TYPE = moduleAtom('Ecto.UUID')

/** Calls `cast/1` of a module that implements Ecto.Type. */
export function* castCustom(module: Atom, value: Term): Effect<TypeResult> {
  if (module === UUID_TYPE) return present(castUuid(value))
  return typeResultOf(yield apply(module, 'cast', [value]))
}

/** Calls `dump/1`. */
export function* dumpCustom(module: Atom, value: Term): Effect<TypeResult> {
  if (module === UUID_TYPE) return present(dumpUuid(value))
  return typeResultOf(yield apply(module, 'dump', [value]))
}

/** Calls `load/1`. */
export function* loadCustom(module: Atom, value: Term): Effect<TypeResult> {
  if (module === UUID_TYPE) return yield* loadUuidStrictly(value)
  return typeResultOf(yield apply(module, 'load', [value]))
}

/** `Ecto.UUID.load/1`; raises ArgumentError for text. */
export function* loadUuidStrictly(value: Term): Effect<TypeResult> {
  if (!isUuidText(value)) return present(loadUuid(value))
  const shown = yield* inspectTerm(value)
  return raiseArgument(`trying to load string UUID as Ecto.UUID: ${shown}. Maybe you wanted to declare :uuid as your database field?`)
}

/** Calls `equal?/2`. */
export function* equalCustom(module: Atom, a: Term, b: Term): Effect<boolean> {
  if (module === UUID_TYPE) return looseEqual(a, b)
  return (yield apply(module, 'equal?', [a, b])) === true
}

function present(value: Term | undefined): TypeResult {
  return value === undefined ? TYPE_ERROR : typeOk(value)
}
