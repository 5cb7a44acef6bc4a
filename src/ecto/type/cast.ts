import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { castBase } from './cast-base.ts'
import { eachElement, eachValue } from './composite.ts'
import { castCustom } from './custom-type.ts'
import { raiseInvalidType } from './invalid-type.ts'
import { castParameterized } from './parameterized.ts'
import { type CompositeType, typeForm } from './type-form.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from './type-result.ts'

/** `Ecto.Type.cast/2`: the value as the type has it, or an error. Calls the program's own types. */
export function* castType(type: Term, value: Term): Effect<TypeResult> {
  const form = typeForm(type)
  if (form.kind === 'parameterized') return yield* castParameterized(form, value)
  if (value === null) return form.kind === 'composite' && form.outer === 'in' ? TYPE_ERROR : typeOk(null)
  switch (form.kind) {
    case 'base':
      return castBase(form.name, value)
    case 'composite':
      return yield* castComposite(form.outer, form.inner, value)
    case 'custom':
      return yield* castCustom(form.module, value)
    default:
      return yield* raiseInvalidType(type)
  }
}

function* castComposite(outer: CompositeType, inner: Term, value: Term): Effect<TypeResult> {
  const step = (item: Term) => castType(inner, item)
  if (outer === 'array' || outer === 'in') return yield* eachElement(value, step)
  return outer === 'map' ? yield* eachValue(value, step) : yield* castType(inner, value)
}
