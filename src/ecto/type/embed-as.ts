import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { castType } from './cast.ts'
import { UUID_TYPE } from './custom-type.ts'
import { dumpType } from './dump.ts'
import { loadType } from './load.ts'
import { EMBEDDED_TYPE, embedParameterizedAs, type TypeStep } from './parameterized.ts'
import { typeForm } from './type-form.ts'
import { type TypeResult, typeOk } from './type-result.ts'

/** `Ecto.Type.embed_as/2`: `:self` when values go into an embed as they are, `:dump` when they are dumped. */
export function* embedAs(type: Term, format: Term): Effect<Term> {
  const form = typeForm(type)
  switch (form.kind) {
    case 'parameterized':
      return form.module === EMBEDDED_TYPE ? atom('dump') : yield* embedParameterizedAs(form, format)
    case 'composite':
      return yield* embedAs(form.inner, format)
    case 'custom':
      return form.module === UUID_TYPE ? atom('self') : yield apply(form.module, 'embed_as', [format])
    default:
      return atom('self')
  }
}

/** How the fields of an embedded struct are dumped for a format such as `:json`. */
export function embeddedDump(format: Term): TypeStep {
  return function* step(type: Term, value: Term): Effect<TypeResult> {
    return (yield* embedAs(type, format)) === atom('self') ? typeOk(value) : yield* dumpType(type, value, step)
  }
}

/** How the fields of an embedded struct are loaded from a format such as `:json`: by casting, or loading what was dumped. */
export function embeddedLoad(format: Term): TypeStep {
  return function* step(type: Term, value: Term): Effect<TypeResult> {
    return (yield* embedAs(type, format)) === atom('self') ? yield* castType(type, value) : yield* loadType(type, value, step)
  }
}
