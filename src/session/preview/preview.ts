import type { Preview } from '#protocol/preview.ts'
import type { Effect } from '#terms/effect.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { changesetPreview } from './changeset-preview.ts'
import type { StructFields } from './fields.ts'
import { type QueryCompiler, queryPreview } from './query-preview.ts'
import { tablePreview } from './table-preview.ts'

/** What laying out values needs to know of the session. */
export interface PreviewContext {
  readonly structFields: StructFields
  readonly queries: QueryCompiler
}

/** A value in the richest form that the page can lay out: a changeset card, a query, a table of structs or maps, or its text alone. */
export function* previewOf(value: Term, context: PreviewContext): Effect<Preview> {
  if (isStruct(value, 'Ecto.Changeset')) return changesetPreview(value)
  if (isStruct(value, 'Ecto.Query')) return yield* queryPreview(value, context.queries)
  return tablePreview(value, context.structFields) ?? { kind: 'text' }
}
