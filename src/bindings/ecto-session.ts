import type { SchemaRegistry } from '#ecto/schema/schema.ts'
import type { SchemaBuilder } from '#ecto/schema/schema-builder.ts'
import { createSchemaRegistry } from '#ecto/schema/schema-registry.ts'
import type { Atom } from '#terms/atom.ts'

/** What all Elixir-visible Ecto modules of one session share. Each is made by `createXModule(session)` and keeps its state here. */
export interface EctoSession {
  readonly schemas: SchemaRegistry
  /** Schemas whose `schema` block is running, by module. */
  readonly schemaBuilders: Map<Atom, SchemaBuilder>
}

/** The state of a fresh session: no schema defined. */
export function createEctoSession(): EctoSession {
  return { schemas: createSchemaRegistry(), schemaBuilders: new Map() }
}
