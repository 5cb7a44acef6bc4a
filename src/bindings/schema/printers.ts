import { Atom, atom } from '#terms/atom.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { concat, type Doc, text } from '#terms/inspect/doc.ts'
import type { InspectContext } from '#terms/inspect/options.ts'
import { registerStructPrinter } from '#terms/inspect/struct-printers.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'

/** Makes `inspect/2` print the structs of schemas as Ecto does. */
export function registerSchemaPrinters(): void {
  registerStructPrinter('Ecto.Schema.Metadata', metadataDoc)
  registerStructPrinter('Ecto.Association.NotLoaded', notLoadedDoc)
}

/** `#Ecto.Schema.Metadata<:built, "prefix", "posts", :context>`: only what is not nil; never broken over lines. */
function metadataDoc(struct: ElixirMap, context: InspectContext): Doc | undefined {
  const [state, prefix, source, own] = ['state', 'prefix', 'source', 'context'].map((name) => mapGet(struct, atom(name)))
  if (state === undefined || source === undefined || prefix === undefined || own === undefined) return undefined
  const shown = [state, prefix, source, own].filter((term) => term !== null)
  const docs = shown.flatMap((term, i) => (i === 0 ? [] : [text(', ')]).concat(context.toDoc(term, context)))
  return concat('#Ecto.Schema.Metadata<', ...docs, '>')
}

/** `#Ecto.Association.NotLoaded<association :comments is not loaded>` */
function notLoadedDoc(struct: ElixirMap): Doc | undefined {
  const field = mapGet(struct, atom('__field__'))
  if (!(field instanceof Atom)) return undefined
  return concat(`#Ecto.Association.NotLoaded<association ${inspectAtom(field.name)} is not loaded>`)
}
