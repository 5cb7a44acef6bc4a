import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { emptyRelation } from './relation.ts'

/** The value of a relation in the data: empty when not loaded and the struct is new; raises RuntimeError when the struct is not new. */
export function* loadRelation(data: Term, value: Term): Effect<Term> {
  if (!isStruct(value, 'Ecto.Association.NotLoaded')) return value
  if (stateOf(data) === 'built') return emptyRelation(mapGet(value, atom('__cardinality__')) === atom('many') ? 'many' : 'one')
  const field = mapGet(value, atom('__field__'))
  const owner = yield* inspectTerm(structModule(data) ?? null)
  return raise('RuntimeError', {
    message:
      `attempting to cast or change association \`${field instanceof Atom ? field.name : ''}\` from \`${owner}\` that was not loaded. ` +
      'Please preload your associations before manipulating them through changesets',
  })
}

/** `:built`, `:loaded` or `:deleted` of a struct with metadata; undefined for others. */
export function stateOf(data: Term): string | undefined {
  const meta = data instanceof ElixirMap ? mapGet(data, atom('__meta__')) : undefined
  const state = meta instanceof ElixirMap ? mapGet(meta, atom('state')) : undefined
  return state instanceof Atom ? state.name : undefined
}
