import { inspectTerm } from '#ecto/inspect-term.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'

const STATES = ['built', 'loaded', 'deleted']
const KEYS = ['state', 'source', 'prefix', 'context']

/** `Ecto.put_meta/2`; raises ArgumentError for a state or key that there is not, FunctionClauseError for an embedded schema's struct. */
export function* putMeta(struct: Term, changes: Term): Effect<ElixirMap> {
  let meta = struct instanceof ElixirMap ? mapGet(struct, atom('__meta__')) : undefined
  if (!(struct instanceof ElixirMap) || !(meta instanceof ElixirMap)) return raiseNoClause('Ecto', 'put_meta', 2)
  for (const [key, value] of keywordPairs(changes) ?? []) {
    if (!KEYS.includes(key)) return raiseArgument(`unknown meta key ${yield* inspectTerm(atom(key))}`)
    if (key === 'state' && !(value instanceof Atom && STATES.includes(value.name))) {
      return raiseArgument(`invalid state ${yield* inspectTerm(value)}`)
    }
    meta = mapPut(meta, atom(key), value)
  }
  return mapPut(struct, atom('__meta__'), meta)
}

/** `Ecto.get_meta/2` */
export function getMeta(struct: ElixirMap, key: Term): Term {
  const value = key instanceof Atom && KEYS.includes(key.name) ? mapGet(metaOf(struct), key) : undefined
  return value === undefined ? raiseNoClause('Ecto', 'get_meta', 2) : value
}

function metaOf(struct: ElixirMap): ElixirMap {
  const meta = mapGet(struct, atom('__meta__'))
  return meta instanceof ElixirMap ? meta : raise('KeyError', { key: atom('__meta__'), term: struct, message: null })
}
