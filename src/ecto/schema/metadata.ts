import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** `%Ecto.Schema.Metadata{}`, what `__meta__` holds. */
export function metadata(fields: {
  readonly state: 'built' | 'loaded' | 'deleted'
  readonly source: string
  readonly schema: Atom
  readonly prefix: Term
  readonly context: Term
}): ElixirMap {
  return struct(moduleAtom('Ecto.Schema.Metadata'), { ...fields, state: atom(fields.state) })
}
