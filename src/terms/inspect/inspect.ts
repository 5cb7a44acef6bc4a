import type { Atom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapHas } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import type { Doc } from './doc.ts'
import { layout } from './layout.ts'
import { mapDoc, structDoc, structEntries } from './map-doc.ts'
import { type InspectContext, type InspectOptions, inspectContext } from './options.ts'
import { toDoc } from './to-doc.ts'

/**
 * The text of `inspect(term, options)`. A struct whose Inspect implementation is written in Elixir prints in its default form:
 * inspect-effect.ts calls implementations.
 */
export function inspect(term: Term, options: InspectOptions = {}): string {
  const lookUp = options.structFields
  const context = inspectContext(options, toDoc, (struct, module, inner) =>
    lookUp === undefined
      ? structDoc(module, structEntries(struct, undefined), inner)
      : defaultStructDoc(struct, module, lookUp(module), inner),
  )
  return render(toDoc(term, context), context)
}

/** The text of a document for these options: without `pretty` it is one line. */
export function render(doc: Doc, context: InspectContext): string {
  return layout(doc, context.pretty ? context.width : Number.POSITIVE_INFINITY)
}

/** A struct without an implementation: `%Mod{…}` in the order of its definition, or a map when it has not all and only its fields. */
export function defaultStructDoc(struct: ElixirMap, module: Atom, fields: readonly Atom[] | undefined, context: InspectContext): Doc {
  if (fields === undefined || !hasExactly(struct, fields)) return mapDoc(struct, context)
  return structDoc(module, structEntries(struct, fields), context)
}

function hasExactly(struct: ElixirMap, fields: readonly Atom[]): boolean {
  const own = mapEntries(struct).filter(([key]) => !isHidden(key)).length
  const names = fields.filter((name) => !isHidden(name))
  return own === names.length && names.every((name) => mapHas(struct, name))
}

function isHidden(key: Term): boolean {
  return key !== null && typeof key === 'object' && 'name' in key && (key.name === '__struct__' || key.name === '__exception__')
}
