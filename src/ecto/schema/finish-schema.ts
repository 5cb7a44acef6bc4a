import { redactFields } from '#ecto/changeset/redaction.ts'
import { atom } from '#terms/atom.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { metadata } from './metadata.ts'
import type { Schema } from './schema.ts'
import type { SchemaBuilder } from './schema-builder.ts'

/** The schema that a finished block declared. */
export function finishSchema(builder: SchemaBuilder): Schema {
  const { module, source, attributes } = builder
  const types = mapFrom(builder.changesetFields.map(([name, type]) => [atom(name), type] as const))
  redactFields(
    types,
    builder.fields.filter((field) => field.redact).map((field) => atom(field.name)),
  )
  return {
    module,
    source,
    prefix: attributes.prefix,
    context: attributes.context,
    fields: builder.fields,
    primaryKey: builder.fields.filter((field) => field.primaryKey && !field.virtual).map((field) => field.name),
    associations: builder.associations,
    embeds: builder.embeds,
    autogenerate: builder.autogenerate,
    autoupdate: builder.autoupdate,
    autogenerateId: builder.autogenerateId,
    structFields: source === null ? builder.structFields : [['__meta__', metadataOf(builder, source)], ...builder.structFields],
    types,
    reflections: builder.reflections,
  }
}

function metadataOf({ module, attributes }: SchemaBuilder, source: string) {
  return metadata({ state: 'built', source, schema: module, prefix: attributes.prefix, context: attributes.context })
}
