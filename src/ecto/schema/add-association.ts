import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { defineField, isParameterized, nameOf } from './add-field.ts'
import { addThrough } from './add-through.ts'
import { associationKey, choice, defaultsOf, onReplaceOf, preloadOrderOf, relatedOf, whereOf } from './association-options.ts'
import { checkFieldType } from './check-field-type.ts'
import { addNotLoaded, noteAssociation } from './note-association.ts'
import { checkOptions, optionOr } from './options.ts'
import type { OnReplace } from './schema.ts'
import type { SchemaBuilder } from './schema-builder.ts'

const BELONGS_TO_OPTIONS = ['foreign_key', 'references', 'define_field', 'type', 'on_replace', 'defaults', 'primary_key', 'source', 'where']
const HAS_ONE_OPTIONS = ['foreign_key', 'references', 'through', 'on_delete', 'defaults', 'on_replace', 'where']
const HAS_MANY_OPTIONS = [...HAS_ONE_OPTIONS, 'preload_order']
const HAS_ON_REPLACE: readonly OnReplace[] = ['raise', 'mark_as_invalid', 'delete', 'delete_if_exists', 'nilify']
const ONE_ON_REPLACE: readonly OnReplace[] = [...HAS_ON_REPLACE, 'update']

/** `belongs_to name, queryable, options`: the association and, unless `define_field: false`, its foreign key. */
export function* addBelongsTo(builder: SchemaBuilder, name: Term, queryable: Term, options: Term): Effect<void> {
  const key = optionOr(options, 'foreign_key', atom(`${nameOf(name)}_id`))
  const given = optionOr(options, 'type', builder.attributes.foreignKeyType)
  const type = yield* checkFieldType(builder.module, name, given, options)
  if (!isParameterized(type)) yield* checkOptions(options, BELONGS_TO_OPTIONS, 'belongs_to/3')
  if (key === name) {
    return raiseArgument(`foreign_key ${yield* inspectTerm(key)} must be distinct from corresponding association name`)
  }
  if (optionOr(options, 'define_field', true) !== false) {
    builder.changesetFields.push([nameOf(key), type])
    yield* defineField(builder, key, type, options)
  }
  yield* addNotLoaded(builder, name, 'one')
  noteAssociation(builder, {
    kind: 'belongs_to',
    field: nameOf(name),
    owner: builder.module,
    cardinality: 'one',
    related: yield* relatedOf(queryable, name),
    ownerKey: nameOf(key),
    relatedKey: nameOf(optionOr(options, 'references', atom('id'))),
    onReplace: yield* onReplaceOf(options, name, ONE_ON_REPLACE),
    defaults: yield* defaultsOf(builder, options, 'defaults', name),
    where: yield* whereOf(options, 'where', name),
    queryable,
  })
}

/** `has_one` or `has_many name, queryable, options`; `name, through: […]` is one through others. */
export function* addHas(builder: SchemaBuilder, cardinality: 'one' | 'many', name: Term, queryable: Term, options: Term): Effect<void> {
  const macro = `has_${cardinality}/3`
  yield* checkOptions(options, cardinality === 'one' ? HAS_ONE_OPTIONS : HAS_MANY_OPTIONS, macro)
  if (isList(queryable) && keywordGet(queryable, 'through') !== undefined) {
    return yield* addThrough(builder, cardinality, name, queryable, macro)
  }
  yield* addNotLoaded(builder, name, cardinality)
  const related = yield* relatedOf(queryable, name)
  const ownerKey = yield* referencedKey(builder, options, name)
  if (keywordGet(options, 'through') !== undefined) {
    return raiseArgument(
      `invalid association ${yield* inspectTerm(name)}. When using the :through option, the schema should not be passed as second argument`,
    )
  }
  noteAssociation(builder, {
    kind: 'has',
    field: nameOf(name),
    owner: builder.module,
    cardinality,
    related,
    ownerKey,
    relatedKey: nameOf(optionOr(options, 'foreign_key', atom(associationKey(builder.module, ownerKey)))),
    onDelete: yield* choice(options, 'on_delete', 'nothing', name, ['nothing', 'nilify_all', 'delete_all']),
    onReplace: yield* onReplaceOf(options, name, cardinality === 'one' ? ONE_ON_REPLACE : HAS_ON_REPLACE),
    defaults: yield* defaultsOf(builder, options, 'defaults', name),
    where: yield* whereOf(options, 'where', name),
    preloadOrder: cardinality === 'many' ? yield* preloadOrderOf(options, name) : EMPTY_LIST,
    queryable,
  })
}

/** The key of this schema that the others refer to: `:references`, else the primary key. */
function* referencedKey(builder: SchemaBuilder, options: Term, name: Term): Effect<string> {
  const given = optionOr(options, 'references', builder.primaryKey === null ? null : atom(builder.primaryKey))
  if (!(given instanceof Atom)) {
    return raiseArgument(`need to set :references option for association ${yield* inspectTerm(name)} when the schema has no primary key`)
  }
  if (builder.fields.some((field) => field.name === given.name && !field.virtual)) return given.name
  return raiseArgument(
    `schema does not have the field ${yield* inspectTerm(given)} used by association ${yield* inspectTerm(name)}, ` +
      'please set the :references option accordingly',
  )
}
