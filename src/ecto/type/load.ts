import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { eachElement, eachValue } from './composite.ts'
import { loadCustom } from './custom-type.ts'
import { raiseInvalidType } from './invalid-type.ts'
import { loadBase } from './load-base.ts'
import { loadParameterized, type TypeStep } from './parameterized.ts'
import { typeForm } from './type-form.ts'
import { type TypeResult, typeOk } from './type-result.ts'

/** `Ecto.Type.load/3`: a stored value as the program sees it. `step` loads what is inside of composite and parameterized types. */
export function* loadType(type: Term, value: Term, step: TypeStep = loadType): Effect<TypeResult> {
  const form = typeForm(type)
  if (form.kind === 'parameterized') return yield* loadParameterized(form, value, step)
  if (value === null) return typeOk(null)
  switch (form.kind) {
    case 'base':
      return yield* loadBase(form.name, value)
    case 'composite':
      if (form.outer === 'array') return yield* eachElement(value, (item) => step(form.inner, item))
      if (form.outer === 'map') return yield* eachValue(value, (item) => step(form.inner, item))
      return form.outer === 'maybe' ? yield* loadMaybe(form.inner, value, step) : yield* step(form.inner, value)
    case 'custom':
      return yield* loadCustom(form.module, value)
    default:
      return yield* raiseInvalidType(type)
  }
}

/** `{:maybe, type}` keeps a value that the type cannot load. */
function* loadMaybe(inner: Term, value: Term, step: TypeStep): Effect<TypeResult> {
  const loaded = yield* step(inner, value)
  return loaded.kind === 'ok' ? loaded : typeOk(value)
}
