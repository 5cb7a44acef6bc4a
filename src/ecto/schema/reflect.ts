import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { list, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapPut } from '#terms/map-operations.ts'
import { struct, field as structField } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import type { Autogenerate, Field, Schema } from './schema.ts'

/** `__schema__/1`; undefined for a key that it does not know. */
export function* reflect(schema: Schema, key: string): Effect<Term | undefined> {
  const stored = schema.fields.filter((field) => !field.virtual)
  switch (key) {
    case 'source':
      return schema.source
    case 'prefix':
      return schema.prefix
    case 'primary_key':
      return atoms(schema.primaryKey)
    case 'fields':
      return names(stored)
    case 'query_fields':
      return names(stored.filter((field) => field.loadInQuery))
    case 'virtual_fields':
      return names(schema.fields.filter((field) => field.virtual))
    case 'associations':
      return atoms(schema.associations.map((association) => association.field))
    case 'embeds':
      return atoms(schema.embeds.map((embed) => embed.field))
    case 'redact_fields':
      return names(schema.fields.filter((field) => field.redact).reverse())
    case 'read_after_writes':
      return names(stored.filter((field) => field.readAfterWrites))
    case 'insertable_fields':
      return partition(stored, (field) => field.writable !== 'never')
    case 'updatable_fields':
      return partition(stored, (field) => field.writable === 'always')
    case 'autogenerate_id':
      return autogenerateId(schema)
    case 'autogenerate':
      return listFrom(schema.autogenerate.map(autogenerateTerm))
    case 'autoupdate':
      return listFrom(schema.autoupdate.map(autogenerateTerm))
    case 'autogenerate_fields':
      return atoms(schema.autogenerate.flatMap((group) => group.fields))
    case 'hash':
      return yield apply(atom('erlang'), 'phash2', [queriedShape(schema)])
    case 'loaded':
      return loadedStruct(schema)
    case 'load':
      return listFrom(stored.map(loadEntry))
    case 'dump':
      return mapFrom(stored.map((field) => [atom(field.name), tuple(atom(field.source), field.type, atom(field.writable))] as const))
    case 'query':
      return yield apply(moduleAtom('Ecto.Queryable'), 'to_query', [schema.module])
    default:
      return undefined
  }
}

/** `__schema__/2`: nil for a name that is not there, undefined for a key that it does not know. */
export function reflectField(schema: Schema, key: string, name: string): Term | undefined {
  const field = schema.fields.find((candidate) => candidate.name === name)
  switch (key) {
    case 'type':
      return field === undefined || field.virtual ? null : field.type
    case 'virtual_type':
      return field?.virtual === true ? field.type : null
    case 'field_source':
      return field === undefined || field.virtual ? null : atom(field.source)
    case 'association':
      return schema.associations.some((association) => association.field === name) ? (schema.reflections.get(name) ?? null) : null
    case 'embed':
      return schema.embeds.some((embed) => embed.field === name) ? (schema.reflections.get(name) ?? null) : null
    default:
      return undefined
  }
}

/** A struct with the schema's defaults; `__meta__` says that it is built. */
function builtStruct(schema: Schema): ElixirMap {
  return struct(schema.module, Object.fromEntries(schema.structFields))
}

/** A struct with the schema's defaults; `__meta__` says that it is loaded. */
export function loadedStruct(schema: Schema): ElixirMap {
  const built = builtStruct(schema)
  if (schema.source === null) return built
  const meta = structField(built, '__meta__') as ElixirMap
  return mapPut(built, atom('__meta__'), mapPut(meta, atom('state'), atom('loaded')))
}

function autogenerateId({ autogenerateId: id }: Schema): Term {
  return id === null ? null : tuple(atom(id.field), atom(id.source), id.type)
}

function autogenerateTerm(group: Autogenerate): Term {
  return tuple(atoms(group.fields), tuple(group.module, atom(group.function), listFrom(group.args)))
}

function loadEntry(field: Field): Term {
  if (field.source === field.name) return tuple(atom(field.name), field.type)
  return tuple(atom(field.name), tuple(atom('source'), atom(field.source), field.type))
}

/** What a hash of the schema is made of: the primary key, and the types of the fields that queries load. */
function queriedShape(schema: Schema): Term {
  const queried = schema.fields.filter((field) => !field.virtual && field.loadInQuery)
  const types = queried.map((field) => tuple(atom(field.name), tuple(field.type, atom(field.writable))))
  return tuple(atoms(schema.primaryKey), listFrom(types))
}

/** `{writable, others}`, both from the last field to the first. */
function partition(fields: readonly Field[], isWritable: (field: Field) => boolean): Term {
  const reversed = [...fields].reverse()
  return tuple(names(reversed.filter(isWritable)), names(reversed.filter((field) => !isWritable(field))))
}

function names(fields: readonly Field[]): Term {
  return atoms(fields.map((field) => field.name))
}

function atoms(values: readonly string[]): Term {
  return list(...values.map((value): Atom => atom(value)))
}
