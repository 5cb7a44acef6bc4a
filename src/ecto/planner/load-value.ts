import type { Adapter } from '#ecto/adapter/adapter.ts'
import { loadDecoded } from '#ecto/adapter/load-value.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

/** Loads the values of one column. */
export interface ColumnLoader {
  load(value: Term): Effect<Term>
  /** What `load` answers, where that is plain: undefined asks for `load`. Tables are read by it. */
  loadNow(value: Term): Term | undefined
}

const ANY = atom('any')

/** Types whose loaded values are the decoded ones when they are of this kind. */
const PLAIN: ReadonlyMap<string, (value: Term) => boolean> = new Map<string, (value: Term) => boolean>([
  ['id', isInteger],
  ['integer', isInteger],
  ['string', (value) => typeof value === 'string'],
  ['float', (value) => value instanceof Float],
  ['boolean', (value) => typeof value === 'boolean'],
])

/** A loader for a type; `where` names the field in the message of a value that does not load. */
export function* columnLoader(type: Term, adapter: Adapter, where: () => Effect<string> = nowhere): Effect<ColumnLoader> {
  if (type === ANY) return AS_IS
  const isMaybe = isTuple(type, 2) && type.items[0] === atom('maybe')
  const own = isMaybe ? (type.items[1] as Term) : type
  if (own === ANY) return AS_IS
  const storage = yield* storageType(own)
  const passes = adapter.passes(storage)
  const plain = own instanceof Atom && !passes ? PLAIN.get(own.name) : undefined
  return {
    loadNow(value) {
      if (plain === undefined || value === null) return undefined
      const decoded = adapter.load(storage, value)
      return decoded.kind === 'ok' && plain(decoded.value) ? decoded.value : undefined
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
