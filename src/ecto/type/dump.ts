import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { eachElement, eachValue } from './composite.ts'
import { dumpCustom } from './custom-type.ts'
import { dumpBase } from './dump-base.ts'
import { raiseInvalidType } from './invalid-type.ts'
import { dumpParameterized, type TypeStep } from './parameterized.ts'
import { compositeType, typeForm } from './type-form.ts'
import { type TypeResult, typeOk } from './type-result.ts'

/** `Ecto.Type.dump/3`: the value as a database stores it. `step` dumps what is inside of composite and parameterized types. */
export function* dumpType(type: Term, value: Term, step: TypeStep = dumpType): Effect<TypeResult> {
  const form = typeForm(type)
  if (form.kind === 'parameterized') return yield* dumpParameterized(form, value, step)
  if (form.kind === 'composite' && form.outer === 'in') return yield* dumpIn(form.inner, value, step)
  if (value === null) return typeOk(null)
  switch (form.kind) {
    case 'base':
      return yield* dumpBase(form.name, value)
    case 'composite':
      if (form.outer === 'array') return yield* eachElement(value, (item) => step(form.inner, item))
      if (form.outer === 'map') return yield* eachValue(value, (item) => step(form.inner, item))
      return yield* step(form.inner, value)
    case 'custom':
      return yield* dumpCustom(form.module, value)
    default:
      return yield* raiseInvalidType(type)
  }
}

/** The list on the right of `in`: `{:in, dumped}`. */
function* dumpIn(inner: Term, value: Term, step: TypeStep): Effect<TypeResult> {
  const dumped = yield* dumpType(compositeType('array', inner), value, step)
  return dumped.kind === 'ok' ? typeOk(tuple(atom('in'), dumped.value)) : dumped
}
