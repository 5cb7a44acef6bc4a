import type { Adapter } from '#ecto/adapter/adapter.ts'
import { dumpValue, dumpValueNow } from '#ecto/adapter/dump-value.ts'
import type { BoundValue } from '#ecto/adapter/write-command.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { formatType } from '#ecto/type/format-type.ts'
import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** What `dumpField` answers, where that needs no effect: undefined asks for `dumpField`. */
export function dumpFieldNow(adapter: Adapter, type: Term, value: Term): BoundValue | undefined {
  const dumped = dumpValueNow(adapter, type, value)
  return dumped?.kind === 'ok' ? { value, dumped: dumped.value } : undefined
}

/** A field's value as a statement gets it; raises Ecto.ChangeError when its type cannot dump it. */
export function* dumpField(adapter: Adapter, action: string, schema: Atom, name: string, type: Term, value: Term): Effect<BoundValue> {
  const dumped = yield* dumpValue(adapter, type, value)
  if (dumped.kind === 'ok') return { value, dumped: dumped.value }
  const field = `${yield* inspectTerm(schema)}.${name}`
  return raise('Ecto.ChangeError', {
    message: `value \`${yield* inspectTerm(value)}\` for \`${field}\` in \`${action}\` does not match type ${yield* formatType(type)}`,
  })
}
