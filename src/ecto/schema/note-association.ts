import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { addStructField, nameOf } from './add-field.ts'
import { notLoaded, reflectionOf } from './reflection.ts'
import type { Association } from './schema.ts'
import type { SchemaBuilder } from './schema-builder.ts'

/** Notes the association with its reflection and its type in changesets. */
export function noteAssociation(builder: SchemaBuilder, association: Association): void {
  const reflection = reflectionOf(association)
  builder.associations.push(association)
  builder.reflections.set(association.field, reflection)
  if (association.kind !== 'has_through') builder.changesetFields.push([association.field, tuple(atom('assoc'), reflection)])
}

/** The struct field of an association, not loaded. */
export function* addNotLoaded(builder: SchemaBuilder, name: Term, cardinality: 'one' | 'many'): Effect<void> {
  yield* addStructField(builder, name, notLoaded(builder.module, nameOf(name), cardinality))
}
