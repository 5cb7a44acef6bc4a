import { Atom, atom } from '#terms/atom.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** One step of a Multi: its name and what it does, as `%Ecto.Multi{}` holds it: a tuple that begins with the kind. */
export interface MultiOperation {
  readonly name: Term
  readonly kind: string
  /** What follows the kind: a changeset and options, a function … */
  readonly args: readonly Term[]
}

/** The steps of a Multi in the order that they run in; the struct holds them last first. */
export function operationsOf(multi: Term): MultiOperation[] {
  const operations = multi instanceof ElixirMap ? (mapGet(multi, atom('operations')) ?? null) : null
  return (listItems(operations) ?? []).map(operationOf).reverse()
}

function operationOf(pair: Term): MultiOperation {
  const [name, operation] = pair instanceof Tuple ? pair.items : [null, null]
  const [kind, ...args] = operation instanceof Tuple ? operation.items : [null]
  return { name: name ?? null, kind: kind instanceof Atom ? kind.name : '', args }
}
