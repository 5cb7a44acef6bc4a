import { embeddedLoad } from '#ecto/type/embed-as.ts'
import { loadType } from '#ecto/type/load.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { type TypeResult, typeOk } from '#ecto/type/type-result.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Adapter } from './adapter.ts'
import { asTypeResult } from './dump-value.ts'
import { isTypedMap } from './typed-map.ts'

/** `Ecto.Type.adapter_load/3`: what the database returned as the program sees it, by the adapter and then by its type. */
export function* loadValue(adapter: Adapter, type: Term, value: Term): Effect<TypeResult> {
  if (value === null && typeForm(type).kind !== 'parameterized') return typeOk(null)
  const storage = yield* storageType(type)
  if (adapter.passes(storage)) return typeOk(value)
  const decoded = value === null ? typeOk(null) : asTypeResult(adapter.load(storage, value))
  if (decoded.kind === 'error') return decoded
  return yield* loadDecoded(adapter, type, storage, decoded.value)
}

/** As `loadValue`, for a value that the adapter has decoded: what is inside of lists goes through the adapter, what is inside of JSON maps is cast. */
export function* loadDecoded(adapter: Adapter, type: Term, storage: Term, value: Term): Effect<TypeResult> {
  if (isTypedMap(storage)) return yield* embeddedLoad(atom('json'))(type, value)
  return yield* loadType(type, value, (inner, item) => loadValue(adapter, inner, item))
}
