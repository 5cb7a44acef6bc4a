import type { Atom } from '#terms/atom.ts'
import type { Schema, SchemaRegistry } from './schema.ts'

/** An empty registry. Registering a module again replaces its schema and keeps its place. */
export function createSchemaRegistry(): SchemaRegistry {
  const schemas = new Map<Atom, Schema>()
  return {
    find: (module) => schemas.get(module),
    register: (schema) => {
      schemas.set(schema.module, schema)
    },
    all: () => [...schemas.values()],
  }
}
