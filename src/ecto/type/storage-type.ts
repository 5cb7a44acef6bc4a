import { atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { UUID_TYPE } from './custom-type.ts'
import { parameterizedStorage } from './parameterized.ts'
import { compositeType, typeForm } from './type-form.ts'

/** `Ecto.Type.type/1`: the type that the database sees. */
export function* storageType(type: Term): Effect<Term> {
  const form = typeForm(type)
  switch (form.kind) {
    case 'parameterized':
      return yield* parameterizedStorage(form)
    case 'composite':
      return compositeType(form.outer, yield* storageType(form.inner))
    case 'custom':
      return form.module === UUID_TYPE ? atom('uuid') : yield apply(form.module, 'type', [])
    default:
      return type
  }
}

/** `Ecto.Type.primitive?/1`: base and composite types, not modules. */
export function isPrimitive(type: Term): boolean {
  const form = typeForm(type)
  return form.kind === 'base' || form.kind === 'composite'
}

/** `Ecto.Type.match?/2`: whether a value of the schema's type may stand where a query wants the other. */
export function* matchTypes(schemaType: Term, queryType: Term): Effect<boolean> {
  const primitive = isPrimitive(schemaType) || typeForm(schemaType).kind === 'unknown'
  if (schemaType === queryType) return true
  return matchStorage(primitive ? schemaType : yield* storageType(schemaType), queryType)
}

function matchStorage(left: Term, right: Term): boolean {
  const [a, b] = [typeForm(left), typeForm(right)]
  if (a.kind === 'composite' && b.kind === 'composite') return a.outer === b.outer && matchStorage(a.inner, b.inner)
  if (left === right) return true
  if (a.kind !== 'base' || b.kind !== 'base') return isAny(left) || isAny(right)
  if (a.name === 'any' || b.name === 'any') return true
  if (a.name === 'decimal') return b.name === 'integer' || b.name === 'float'
  return (a.name === 'id' && b.name === 'integer') || (a.name === 'binary_id' && b.name === 'binary')
}

function isAny(type: Term): boolean {
  return type === atom('any')
}
