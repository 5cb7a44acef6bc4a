import { dumpType } from '#ecto/type/dump.ts'
import { embeddedDump } from '#ecto/type/embed-as.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from '#ecto/type/type-result.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Adapter } from './adapter.ts'
import { isTypedMap } from './typed-map.ts'

/** `Ecto.Type.adapter_dump/3`: a value as a parameter of a statement, by its type and then by the adapter. */
export function* dumpValue(adapter: Adapter, type: Term, value: Term): Effect<TypeResult> {
  if (value === null && typeForm(type).kind !== 'parameterized') return typeOk(null)
  const storage = yield* storageType(type)
  if (adapter.passes(storage)) return typeOk(value)
  const dumped = isTypedMap(storage)
    ? yield* embeddedDump(atom('json'))(type, value)
    : yield* dumpType(type, value, (inner, item) => dumpValue(adapter, inner, item))
  if (dumped.kind === 'error') return dumped
  return asTypeResult(adapter.dump(storage, dumped.value))
}

/** An adapter's answer as a type's. */
export function asTypeResult(answer: ReturnType<Adapter['dump']>): TypeResult {
  return answer.kind === 'ok' ? typeOk(answer.value) : TYPE_ERROR
}
