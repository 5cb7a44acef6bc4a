import { atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** Raises Ecto.CastError. */
export function raiseCast(fields: { readonly type: Term | 'map'; readonly value: Term; readonly message: string }): never {
  return raise('Ecto.CastError', { message: fields.message, type: fields.type === 'map' ? atom('map') : fields.type, value: fields.value })
}
