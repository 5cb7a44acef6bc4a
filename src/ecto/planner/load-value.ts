import type { Adapter } from '#ecto/adapter/adapter.ts'
import { loadDecoded } from '#ecto/adapter/load-value.ts'
import { isPlainValue } from '#ecto/adapter/plain-value.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { loadBaseNow } from '#ecto/type/load-base.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { TYPE_ERROR } from '#ecto/type/type-result.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

/** Loads the values of one column. */
export interface ColumnLoader {
  load(value: Term): Effect<Term>
  /** What `load` answers, where that needs no effect: undefined asks for `load`. Tables are read by it. */
  loadNow(value: Term): Term | undefined
}

const ANY = atom('any')

/** A loader for a type; `where` names the field in the message of a value that does not load. */
export function* columnLoader(type: Term, adapter: Adapter, where: () => Effect<string> = nowhere): Effect<ColumnLoader> {
  if (type === ANY) return AS_IS
  const isMaybe = isTuple(type, 2) && type.items[0] === atom('maybe')
  const own = isMaybe ? (type.items[1] as Term) : type
  if (own === ANY) return AS_IS
  const storage = yield* storageType(own)
  const passes = adapter.passes(storage)
  const form = typeForm(own)
  return {
    loadNow(value) {
      if (passes || isPlainValue(own, value)) return value
      if (form.kind !== 'base') return undefined
      if (value === null) return null
      const decoded = adapter.load(storage, value)
      const loaded = decoded.kind === 'ok' ? loadBaseNow(form.name, decoded.value) : TYPE_ERROR
      return loaded?.kind === 'ok' ? loaded.value : undefined
    },
    *load(value) {
      if (passes) return value
      const decoded = adapter.load(storage, value)
      if (decoded.kind === 'ok') {
        const loaded = yield* loadDecoded(adapter, own, storage, decoded.value)
        if (loaded.kind === 'ok') return loaded.value
      }
      if (isMaybe) return value
      return raiseArgument(`cannot load \`${yield* inspectTerm(value)}\` as type ${yield* formatType(own)}${yield* where()}`)
    },
  }
}

// biome-ignore lint/correctness/useYield: an effect as that of a field is
function* nowhere(): Effect<string> {
  return ''
}

const AS_IS: ColumnLoader = {
  loadNow: (value) => value,
  // biome-ignore lint/correctness/useYield: an effect as other loaders are
  *load(value) {
    return value
  },
}
