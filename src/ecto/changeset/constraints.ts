import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type Changeset, fieldType, getMap } from './changeset.ts'
import { addConstraint, columnOf, constraintName, fieldList, tableOf } from './constraint.ts'
import { nameText } from './name-text.ts'
import { type Relation, relationOf } from './relation.ts'

/** `unique_constraint/3`: by default of the index TABLE_FIELD_FIELD_index. */
export function* uniqueConstraint(changeset: Changeset, fields: Term, options: Term): Effect<Changeset> {
  const names = fieldList(fields)
  const name = (yield* constraintName(options)) ?? (yield* indexName(changeset, names))
  const field = keywordGet(options, 'error_key') ?? names[0] ?? null
  return yield* addConstraint(changeset, { type: 'unique', errorType: 'unique', name, field, message: 'has already been taken' }, options)
}

function* indexName(changeset: Changeset, fields: readonly Term[]): Effect<string> {
  const parts = [yield* tableOf(changeset)]
  for (const field of fields) parts.push(yield* columnOf(changeset, field))
  return `${parts.join('_')}_index`
}

/** `foreign_key_constraint/3`: by default of the constraint TABLE_FIELD_fkey. */
export function* foreignKeyConstraint(changeset: Changeset, field: Term, options: Term): Effect<Changeset> {
  const name = (yield* constraintName(options)) ?? `${yield* tableOf(changeset)}_${yield* columnOf(changeset, field)}_fkey`
  const key = keywordGet(options, 'error_key') ?? field
  return yield* addConstraint(
    changeset,
    { type: 'foreign_key', errorType: 'foreign', name, field: key, message: 'does not exist' },
    options,
  )
}

/** `assoc_constraint/3`: the foreign key of a belongs_to association, with the association as the error's field. */
export function* assocConstraint(changeset: Changeset, assoc: Term, options: Term): Effect<Changeset> {
  const { reflection } = yield* requireAssociation(changeset, assoc)
  if (!isStruct(reflection, 'Ecto.Association.BelongsTo')) {
    return raiseArgument(`assoc_constraint can only be added to belongs to associations, got: ${yield* inspectTerm(reflection)}`)
  }
  const key = mapGet(reflection, atom('owner_key')) ?? null
  const name = (yield* constraintName(options)) ?? `${yield* tableOf(changeset)}_${yield* columnOf(changeset, key)}_fkey`
  return yield* addConstraint(
    changeset,
    { type: 'foreign_key', errorType: 'assoc', name, field: assoc, message: 'does not exist' },
    options,
  )
}

/** `no_assoc_constraint/3`: the foreign key of the children that must not be there when the parent is deleted. */
export function* noAssocConstraint(changeset: Changeset, assoc: Term, options: Term): Effect<Changeset> {
  const { reflection, related, cardinality } = yield* requireAssociation(changeset, assoc)
  if (!isStruct(reflection, 'Ecto.Association.Has')) {
    return raiseArgument(`no_assoc_constraint can only be added to has one/many associations, got: ${yield* inspectTerm(reflection)}`)
  }
  const message = `${cardinality === 'many' ? 'are' : 'is'} still associated with this entry`
  const name = (yield* constraintName(options)) ?? (yield* childKeyName(related, reflection))
  return yield* addConstraint(changeset, { type: 'foreign_key', errorType: 'no_assoc', name, field: assoc, message }, options)
}

function* childKeyName(related: Atom, reflection: ElixirMap): Effect<string> {
  const table = String(yield apply(related, '__schema__', [atom('source')]))
  const key = mapGet(reflection, atom('related_key'))
  return `${table}_${key instanceof Atom ? key.name : ''}_fkey`
}

/** `check_constraint/3`, whose name must be given. */
export function* checkConstraint(changeset: Changeset, field: Term, options: Term): Effect<Changeset> {
  const name = (yield* constraintName(options)) ?? raiseArgument('must supply the name of the constraint')
  return yield* addConstraint(changeset, { type: 'check', errorType: 'check', name, field, message: 'is invalid' }, options)
}

/** `exclusion_constraint/3`: by default of the constraint TABLE_FIELD_exclusion. */
export function* exclusionConstraint(changeset: Changeset, field: Term, options: Term): Effect<Changeset> {
  const name = (yield* constraintName(options)) ?? `${yield* tableOf(changeset)}_${yield* columnOf(changeset, field)}_exclusion`
  const message = 'violates an exclusion constraint'
  return yield* addConstraint(changeset, { type: 'exclusion', errorType: 'exclusion', name, field, message }, options)
}

function* requireAssociation(changeset: Changeset, name: Term): Effect<Relation> {
  const relation = relationOf(fieldType(changeset, name))
  if (relation?.kind === 'assoc') return relation
  const known = mapEntries(getMap(changeset, 'types'))
    .map(([, type]) => relationOf(type))
    .filter((candidate) => candidate?.kind === 'assoc')
    .map((candidate) => `\`${candidate?.field.name}\``)
  const hint = known.length === 1 ? `Did you mean ${known[0]}?` : `Did you mean one of ${known.join(', ')}?`
  return raiseArgument(`cannot add constraint to changeset because association \`${yield* nameText(name)}\` does not exist. ${hint}`)
}
