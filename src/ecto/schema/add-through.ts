import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { nameOf } from './add-field.ts'
import { addNotLoaded, noteAssociation } from './note-association.ts'
import { checkOptions } from './options.ts'
import type { SchemaBuilder } from './schema-builder.ts'

/** `has_many name, through: [:association, :association, …]` */
export function* addThrough(builder: SchemaBuilder, cardinality: 'one' | 'many', name: Term, options: Term, macro: string): Effect<void> {
  yield* checkOptions(options, ['through', 'preload_order'], macro)
  yield* addNotLoaded(builder, name, cardinality)
  const through = keywordGet(options, 'through') ?? null
  const steps = listItems(through) ?? []
  if (steps.length < 2 || !steps.every((step) => step instanceof Atom)) {
    return raiseArgument(
      ':through expects a list with at least two entries: the association in the current module and one step through, ' +
        `got: ${yield* inspectTerm(through)}`,
    )
  }
  const names = steps.map(nameOf)
  const first = builder.associations.find((association) => association.field === names[0])
  if (first === undefined) {
    return raiseArgument(
      `schema does not have the association ${yield* inspectTerm(steps[0] ?? null)} used by association ${yield* inspectTerm(name)}, ` +
        'please ensure the association exists and is defined before the :through one',
    )
  }
  noteAssociation(builder, {
    kind: 'has_through',
    field: nameOf(name),
    owner: builder.module,
    cardinality,
    through: names,
    ownerKey: first.ownerKey,
  })
}
