import type { Preview } from '#protocol/preview.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { changesetPreview } from './changeset-preview.ts'
import type { StructFields } from './fields.ts'
import { tablePreview } from './table-preview.ts'

/** What laying out values needs to know of the session. */
export interface PreviewContext {
  readonly structFields: StructFields
}

/** A value in the richest form that the page can lay out: a changeset card, a table of structs or maps, or its text alone. */
export function previewOf(value: Term, context: PreviewContext): Preview {
  if (isStruct(value, 'Ecto.Changeset')) return changesetPreview(value)
  return tablePreview(value, context.structFields) ?? { kind: 'text' }
}
