import { inspectTerm } from '#ecto/inspect-term.ts'
import { dumpType } from '#ecto/type/dump.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { Atom, atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { addAutogenerate } from './autogenerate.ts'
import { checkFieldType } from './check-field-type.ts'
import { checkOptions, isOn, optionOr } from './options.ts'
import type { Field } from './schema.ts'
import type { SchemaBuilder } from './schema-builder.ts'

const FIELD_OPTIONS = [
  'default',
  'source',
  'autogenerate',
  'read_after_writes',
  'virtual',
  'primary_key',
  'load_in_query',
  'redact',
  'foreign_key',
  'on_replace',
  'defaults',
  'type',
  'where',
  'references',
  'skip_default_validation',
  'writable',
  'on_writable_violation',
]

/** `field name, type, options`. Raises ArgumentError for a type, option or default that cannot be. */
export function* addField(builder: SchemaBuilder, name: Term, type: Term, options: Term): Effect<void> {
  const checked = yield* checkFieldType(builder.module, name, type, options)
  if (checked === atom('any') && !isOn(options, 'virtual')) {
    return raiseArgument(`only virtual fields can have type :any, invalid type for field ${yield* inspectTerm(name)}`)
  }
  if (!isParameterized(checked)) yield* checkOptions(options, FIELD_OPTIONS, 'field/3')
  yield* checkDefault(checked, options)
  builder.changesetFields.push([nameOf(name), checked])
  yield* defineField(builder, name, checked, options)
}

/** Parameterized types, in composites too, have options of their own. */
export function isParameterized(type: Term): boolean {
  const form = typeForm(type)
  return form.kind === 'parameterized' || (form.kind === 'composite' && isParameterized(form.inner))
}

function* checkDefault(type: Term, options: Term): Effect<void> {
  const value = optionOr(options, 'default', null)
  if (value === null || isOn(options, 'skip_default_validation')) return
  const dumped = yield* dumpType(type, value)
  if (dumped.kind === 'ok') return
  return raiseArgument(`value ${yield* inspectTerm(value)} is invalid for type ${yield* formatType(type)}, can't set default`)
}

/** Adds the struct field and, unless it is virtual, the column. */
export function* defineField(builder: SchemaBuilder, name: Term, type: Term, options: Term): Effect<void> {
  yield* addStructField(builder, name, optionOr(options, 'default', null))
  const virtual = isOn(options, 'virtual')
  const source = virtual ? nameOf(name) : yield* sourceOf(builder, name, options)
  const field: Field = {
    name: nameOf(name),
    source,
    type,
    default: optionOr(options, 'default', null),
    virtual,
    primaryKey: isOn(options, 'primary_key'),
    loadInQuery: optionOr(options, 'load_in_query', true) !== false,
    readAfterWrites: isOn(options, 'read_after_writes'),
    redact: isRedacted(builder, options),
    writable: writableOf(options),
    onWritableViolation: violationOf(options),
  }
  if (!virtual) yield* addAutogenerate(builder, field, optionOr(options, 'autogenerate', null))
  builder.fields.push(field)
}

/** Adds a field to the struct; raises ArgumentError when the name is taken. */
export function* addStructField(builder: SchemaBuilder, name: Term, value: Term): Effect<void> {
  const key = nameOf(name)
  if (builder.structFields.some(([taken]) => taken === key)) {
    return raiseArgument(
      `field/association ${yield* inspectTerm(name)} already exists on schema, you must either remove the duplication or choose a different name`,
    )
  }
  builder.structFields.push([key, value])
}

function* sourceOf(builder: SchemaBuilder, name: Term, options: Term): Effect<string> {
  const mapper = builder.attributes.fieldSourceMapper
  const given = keywordGet(options, 'source')
  const source = given ?? (mapper instanceof Fun ? yield call(mapper, [name]) : name)
  if (source instanceof Atom) return source.name
  return raiseArgument(`the :source for field \`${nameOf(name)}\` must be an atom, got: ${yield* inspectTerm(source)}`)
}

function isRedacted(builder: SchemaBuilder, options: Term): boolean {
  const redact = keywordGet(options, 'redact')
  if (redact !== undefined) return redact === true
  return builder.attributes.redact === atom('all_except_primary_keys') && !isOn(options, 'primary_key')
}

function writableOf(options: Term): Field['writable'] {
  const writable = optionOr(options, 'writable', atom('always'))
  if (writable === atom('always')) return 'always'
  return writable === atom('never') ? 'never' : 'insert'
}

function violationOf(options: Term): Field['onWritableViolation'] {
  const action = optionOr(options, 'on_writable_violation', atom('nothing'))
  if (action === atom('raise')) return 'raise'
  return action === atom('warn') ? 'warn' : 'nothing'
}

/** The name of a field as text, whatever was given for it. */
export function nameOf(name: Term): string {
  return name instanceof Atom ? name.name : String(name)
}
