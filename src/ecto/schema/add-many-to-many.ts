import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { nameOf } from './add-field.ts'
import { associationKey, choice, defaultsOf, onReplaceOf, preloadOrderOf, relatedOf, whereOf } from './association-options.ts'
import { addNotLoaded, noteAssociation } from './note-association.ts'
import { checkOptions, isOn, optionOr } from './options.ts'
import type { ManyToMany } from './schema.ts'
import type { SchemaBuilder } from './schema-builder.ts'

const OPTIONS = [
  'join_through',
  'join_defaults',
  'join_keys',
  'on_delete',
  'defaults',
  'on_replace',
  'unique',
  'on_join_through_conflict',
  'where',
  'join_where',
  'preload_order',
]

/** `many_to_many name, queryable, join_through: …` */
export function* addManyToMany(builder: SchemaBuilder, name: Term, queryable: Term, options: Term): Effect<void> {
  yield* checkOptions(options, OPTIONS, 'many_to_many/3')
  yield* addNotLoaded(builder, name, 'many')
  const related = yield* relatedOf(queryable, name)
  const joinKeys = yield* joinKeysOf(builder, related, name, optionOr(options, 'join_keys', null))
  const [[, ownerKey], [, relatedKey]] = joinKeys
  if (!builder.fields.some((field) => field.name === ownerKey)) {
    return raiseArgument(
      `schema does not have the field ${yield* inspectTerm(atom(ownerKey))} used by association ${yield* inspectTerm(name)}, ` +
        'please set the :join_keys option accordingly',
    )
  }
  noteAssociation(builder, {
    kind: 'many_to_many',
    field: nameOf(name),
    owner: builder.module,
    cardinality: 'many',
    related,
    ownerKey,
    relatedKey,
    joinThrough: yield* joinThroughOf(options, name),
    joinKeys,
    joinWhere: yield* whereOf(options, 'join_where', name),
    onJoinThroughConflict: yield* choice(options, 'on_join_through_conflict', 'raise', name, ['raise', 'nothing']),
    joinDefaults: yield* joinDefaultsOf(builder, options, name),
    onDelete: yield* choice(options, 'on_delete', 'nothing', name, ['nothing', 'delete_all']),
    onReplace: yield* onReplaceOf(options, name, ['raise', 'mark_as_invalid', 'delete']),
    defaults: yield* defaultsOf(builder, options, 'defaults', name),
    where: yield* whereOf(options, 'where', name),
    preloadOrder: yield* preloadOrderOf(options, name),
    unique: isOn(options, 'unique'),
    queryable,
  })
}

/** Values for rows of the join table, which a table without schema does not take. */
function* joinDefaultsOf(builder: SchemaBuilder, options: Term, name: Term): Effect<Term> {
  if (typeof optionOr(options, 'join_through', null) === 'string' && optionOr(options, 'join_defaults', null) !== null)
    return raiseArgument(':join_defaults has no effect for a :join_through without a schema')
  return yield* defaultsOf(builder, options, 'join_defaults', name)
}

function* joinThroughOf(options: Term, name: Term): Effect<string | Atom> {
  const given = optionOr(options, 'join_through', null)
  if (typeof given === 'string' || given instanceof Atom) return given
  if (given === null) {
    return raiseArgument(`many_to_many ${yield* inspectTerm(name)} associations require the :join_through option to be given`)
  }
  return raiseArgument(
    `many_to_many ${yield* inspectTerm(name)} associations expect the :join_through option to be an atom (representing a schema) ` +
      'or a string (representing a table)',
  )
}

function* joinKeysOf(builder: SchemaBuilder, related: Atom, name: Term, given: Term): Effect<ManyToMany['joinKeys']> {
  const defaults: ManyToMany['joinKeys'] = [
    [associationKey(builder.module, 'id'), 'id'],
    [associationKey(related, 'id'), 'id'],
  ]
  if (given === null) return defaults
  const [owner, other, ...more] = keywordPairs(given) ?? []
  if (owner?.[1] instanceof Atom && other?.[1] instanceof Atom && more.length === 0) {
    return [
      [owner[0], owner[1].name],
      [other[0], other[1].name],
    ]
  }
  const example = listFrom(defaults.map(([column, key]) => tuple(atom(column), atom(key))))
  return raiseArgument(
    `many_to_many ${yield* inspectTerm(name)} expect :join_keys to be a keyword list with two entries, the first being how the join table ` +
      'should reach the current schema and the second how the join table should reach the associated schema. ' +
      `For example: ${yield* inspectTerm(example)}`,
  )
}
