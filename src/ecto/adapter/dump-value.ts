import { dumpType } from '#ecto/type/dump.ts'
import { dumpBaseNow } from '#ecto/type/dump-base.ts'
import { embeddedDump } from '#ecto/type/embed-as.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from '#ecto/type/type-result.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Adapter } from './adapter.ts'
import { isPlainValue } from './plain-value.ts'
import { isTypedMap } from './typed-map.ts'

/** `Ecto.Type.adapter_dump/3`: a value as a parameter of a statement, by its type and then by the adapter. */
export function* dumpValue(adapter: Adapter, type: Term, value: Term): Effect<TypeResult> {
  const now = dumpValueNow(adapter, type, value)
  if (now !== undefined) return now
  if (value === null && typeForm(type).kind !== 'parameterized') return typeOk(null)
  const storage = yield* storageType(type)
  if (adapter.passes(storage)) return typeOk(value)
  const dumped = isTypedMap(storage)
    ? yield* embeddedDump(atom('json'))(type, value)
    : yield* dumpType(type, value, (inner, item) => dumpValue(adapter, inner, item))
  if (dumped.kind === 'error') return dumped
  return asTypeResult(adapter.dump(storage, dumped.value))
}

/** The same where it needs no effect: for base types, unless the value is to be refused with a message. */
export function dumpValueNow(adapter: Adapter, type: Term, value: Term): TypeResult | undefined {
  if (isPlainValue(type, value)) return typeOk(value)
  const form = typeForm(type)
  if (form.kind !== 'base') return undefined
  if (value === null || adapter.passes(type)) return typeOk(value)
  const dumped = dumpBaseNow(form.name, value)
  return dumped?.kind === 'ok' ? asTypeResult(adapter.dump(type, dumped.value)) : dumped
}

/** An adapter's answer as a type's. */
export function asTypeResult(answer: ReturnType<Adapter['dump']>): TypeResult {
  return answer.kind === 'ok' ? typeOk(answer.value) : TYPE_ERROR
}
