import { invariant } from '#base/invariant.ts'
import type { EctoSession } from '#bindings/ecto-session.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { addBelongsTo, addHas } from '#ecto/schema/add-association.ts'
import { addEmbed } from '#ecto/schema/add-embed.ts'
import { addField } from '#ecto/schema/add-field.ts'
import { addManyToMany } from '#ecto/schema/add-many-to-many.ts'
import { addTimestamps } from '#ecto/schema/add-timestamps.ts'
import { finishSchema } from '#ecto/schema/finish-schema.ts'
import { reflect, reflectField } from '#ecto/schema/reflect.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { newSchemaBuilder, type SchemaAttributes, type SchemaBuilder } from '#ecto/schema/schema-builder.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, iterateList, list, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { timestampNow } from './timestamp-now.ts'

/** What the code of a schema calls while its module is being defined, and its reflection functions afterwards. */
export function schemaFunctions(session: EctoSession): NativeModule['functions'] {
  const builder = (module: Atom): SchemaBuilder => {
    const found = session.schemaBuilders.get(module)
    invariant(found !== undefined, `no schema block of ${module.name} is running`)
    return found
  }
  const schema = (module: Atom): Schema => {
    const found = session.schemas.find(module)
    invariant(found !== undefined, `${module.name} has no schema`)
    return found
  }
  return {
    '__begin__/4': effect((module: Atom, source: Term, line: number, attributes: Term) => begin(session, module, source, line, attributes)),
    '__field__/4': effect((module: Atom, name: Term, type: Term, options: Term) => done(addField(builder(module), name, type, options))),
    '__timestamps__/1': effect((type: Term) => timestampNow(type)),
    '__timestamps__/2': effect((module: Atom, options: Term) => done(addTimestamps(builder(module), options))),
    '__belongs_to__/4': effect((module: Atom, name: Term, queryable: Term, options: Term) =>
      done(addBelongsTo(builder(module), name, queryable, options)),
    ),
    '__has__/5': effect((module: Atom, cardinality: Atom, name: Term, queryable: Term, options: Term) =>
      done(addHas(builder(module), cardinalityOf(cardinality), name, queryable, options)),
    ),
    '__many_to_many__/4': effect((module: Atom, name: Term, queryable: Term, options: Term) =>
      done(addManyToMany(builder(module), name, queryable, options)),
    ),
    '__embed__/5': effect((module: Atom, cardinality: Atom, name: Term, related: Term, options: Term) =>
      done(addEmbed(builder(module), cardinalityOf(cardinality), name, related, options)),
    ),
    '__finish__/1': pure((module: Atom) => finish(session, builder(module))),
    '__derived__/3': pure((module: Atom, derived: Term, inspectRedacted: Term) => derivedInspect(schema(module), derived, inspectRedacted)),
    '__struct_fields__/1': pure((module: Atom) => listFrom(schema(module).structFields.map(([name, value]) => tuple(atom(name), value)))),
    '__types__/1': pure((module: Atom) => schema(module).types),
    '__reflect__/2': effect(function* (module: Atom, key: Term) {
      const found = yield* reflect(schema(module), nameText(key))
      return found === undefined ? functionClause(elixirName(module), '__schema__', [key]) : found
    }),
    '__reflect__/3': pure((module: Atom, key: Term, name: Term) => {
      const found = reflectField(schema(module), nameText(key), nameText(name))
      return found === undefined ? functionClause(elixirName(module), '__schema__', [key, name]) : found
    }),
  }
}

/** Starts a schema; raises when the module has one already, and adds its primary key. */
function* begin(session: EctoSession, module: Atom, source: Term, line: number, given: Term): Effect<Term> {
  const definedOn = keywordGet(given, 'ecto_schema_line') ?? null
  if (definedOn !== null) {
    return raise('RuntimeError', { message: `schema already defined for ${yield* inspectTerm(module)} on line ${String(definedOn)}` })
  }
  if (source !== null && typeof source !== 'string') {
    return raiseArgument(`schema source must be a string, got: ${yield* inspectTerm(source)}`)
  }
  const builder = newSchemaBuilder(module, source, line, attributesOf(given))
  session.schemaBuilders.set(module, builder)
  yield* addPrimaryKey(builder)
  return atom('ok')
}

function attributesOf(given: Term): SchemaAttributes {
  const get = (name: string): Term => keywordGet(given, name) ?? null
  return {
    primaryKey: get('primary_key'),
    foreignKeyType: get('foreign_key_type') ?? atom('id'),
    timestampsOptions: get('timestamps_opts') ?? EMPTY_LIST,
    prefix: get('schema_prefix'),
    context: get('schema_context'),
    fieldSourceMapper: get('field_source_mapper'),
    redact: get('schema_redact'),
  }
}

function* addPrimaryKey(builder: SchemaBuilder): Effect<void> {
  const given = builder.attributes.primaryKey
  if (given === false) return
  const key = given ?? tuple(atom('id'), atom(builder.source === null ? 'binary_id' : 'id'), keyword({ autogenerate: true }))
  if (!isTuple(key, 3)) return raiseArgument('@primary_key must be false or {name, type, opts}')
  const [name, type, options] = key.items as [Term, Term, Term]
  yield* addField(builder, name, type, listFrom([tuple(atom('primary_key'), true), ...iterateList(options)]))
  if (name instanceof Atom) builder.primaryKey = name.name
}

function finish(session: EctoSession, builder: SchemaBuilder): Term {
  session.schemas.register(finishSchema(builder))
  session.schemaBuilders.delete(builder.module)
  return atom('ok')
}

/** What is to be added to `@derive`: an Inspect that leaves out the redacted fields, unless the module derives its own. */
function derivedInspect(schema: Schema, derived: Term, inspectRedacted: Term): Term {
  const redacted = schema.fields.filter((field) => field.redact)
  const inspect = moduleAtom('Inspect')
  const own = [...iterateList(derived)]
    .flatMap((item) => [item, ...iterateList(item)])
    .some((item) => item === inspect || (isTuple(item, 2) && item.items[0] === inspect))
  if (redacted.length === 0 || inspectRedacted === false || own) return EMPTY_LIST
  return list(tuple(inspect, keyword({ except: list(...redacted.map((field) => atom(field.name))) })))
}

function* done(work: Effect<void>): Effect<Term> {
  yield* work
  return atom('ok')
}

function cardinalityOf(cardinality: Atom): 'one' | 'many' {
  return cardinality.name === 'many' ? 'many' : 'one'
}

function nameText(name: Term): string {
  return name instanceof Atom ? name.name : String(name)
}

function elixirName(module: Atom): string {
  return module.name.replace(/^Elixir\./, '')
}
