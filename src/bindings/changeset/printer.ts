import { isRedacted } from '#ecto/changeset/redaction.ts'
import { atom } from '#terms/atom.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { joinContainer } from '#terms/inspect/container.ts'
import { concat, type Doc, text } from '#terms/inspect/doc.ts'
import { pairDoc } from '#terms/inspect/list-doc.ts'
import type { InspectContext } from '#terms/inspect/options.ts'
import { registerStructPrinter } from '#terms/inspect/struct-printers.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** Makes `inspect/2` print changesets as Ecto does. */
export function registerChangesetPrinter(): void {
  registerStructPrinter('Ecto.Changeset', changesetDoc)
}

/** `#Ecto.Changeset<action: nil, changes: %{}, errors: [], data: #Post<>, valid?: true, ...>` */
function changesetDoc(changeset: ElixirMap, context: InspectContext): Doc | undefined {
  const [action, changes, errors, data, valid, types] = ['action', 'changes', 'errors', 'data', 'valid?', 'types'].map((name) =>
    mapGet(changeset, atom(name)),
  )
  if (action === undefined || changes === undefined || errors === undefined || data === undefined || valid === undefined) return undefined
  const docs = [
    pairDoc(atom('action'), action, context),
    pairDoc(atom('changes'), redacted(changes, types), context),
    pairDoc(atom('errors'), errors, context),
    concat('data: ', dataDoc(data, context)),
    pairDoc(atom('valid?'), valid, context),
    text('...'),
  ]
  return joinContainer(text('#Ecto.Changeset<'), docs, text('>'))
}

function redacted(changes: Term, types: Term | undefined): Term {
  if (!(changes instanceof ElixirMap)) return changes
  return mapFrom(mapEntries(changes).map(([field, value]) => [field, isRedacted(types, field) ? '**redacted**' : value] as const))
}

/** `#Post<>` for a struct; anything else in full. */
function dataDoc(data: Term, context: InspectContext): Doc {
  const module = structModule(data)
  return module === undefined ? context.toDoc(data, context) : text(`#${inspectAtom(module.name)}<>`)
}
