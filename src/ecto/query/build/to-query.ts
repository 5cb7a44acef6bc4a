import { markOwnSource } from '#ecto/query/own-source.ts'
import { EMPTY_QUERY, queryStruct, withFields } from '#ecto/query/query-term.ts'
import type { Schema, SchemaRegistry } from '#ecto/schema/schema.ts'
import { Atom, atom, isAtom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { field, isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** `Ecto.Queryable.to_query/1`: a schema, a table, `{table, schema}`, a query, a subquery, or a struct that implements the protocol. */
export function* toQuery(value: Term, schemas: SchemaRegistry): Effect<ElixirMap> {
  if (isQuery(value)) return value
  if (isStruct(value, 'Ecto.SubQuery')) return queryFrom(value)
  if (typeof value === 'string') return queryFrom(tuple(value, null))
  if (isAtom(value)) return yield* schemaQuery(value, schemas)
  if (value instanceof Tuple) return tupleQuery(value, schemas)
  return yield* protocolQuery(value)
}

/** Whether the term is a `%Ecto.Query{}`. */
export function isQuery(value: Term): value is ElixirMap {
  return structModule(value) === QUERY
}

const QUERY = moduleAtom('Ecto.Query')

/** A query on one source. */
export function queryFrom(source: Term, prefix: Term = null, params: Term = EMPTY_LIST): ElixirMap {
  return withFields(EMPTY_QUERY, { from: queryStruct('Ecto.Query.FromExpr', { source, prefix, params }) })
}

/** The query with the place in the source of its `from`. */
export function placed(query: ElixirMap, file: Term, line: Term): ElixirMap {
  return withFields(query, { from: withFields(field(query, 'from') as ElixirMap, { file, line }) })
}

function* schemaQuery(value: Term, schemas: SchemaRegistry): Effect<ElixirMap> {
  const source = ownSource(value, schemas)
  if (source === undefined) return yield* raiseNoSchema(value, schemas)
  return queryFrom(source, schemas.find(value as Atom)?.prefix ?? null)
}

const ownSources = new WeakMap<Schema, Tuple>()

/** `{table, schema}` of a schema, the same term each time; undefined for what is no schema with a table. */
export function ownSource(value: Term, schemas: SchemaRegistry): Tuple | undefined {
  const schema = value instanceof Atom ? schemas.find(value) : undefined
  if (schema === undefined || schema.source === null) return undefined
  const known = ownSources.get(schema)
  if (known !== undefined) return known
  const source = markOwnSource(tuple(schema.source, schema.module))
  ownSources.set(schema, source)
  return source
}

/** Raises Protocol.UndefinedError for a module that is no schema with a table. */
export function* raiseNoSchema(value: Term, schemas: SchemaRegistry): Effect<never> {
  if (value instanceof Atom && schemas.find(value) !== undefined) return raiseUndefined(value, 'the given module is an embedded schema')
  const loaded = value instanceof Atom && (yield { kind: 'exported', module: value, name: '__info__', arity: 1 }) === true
  const reason = loaded ? 'the given module does not provide a schema' : 'the given module does not exist'
  return raiseUndefined(value, reason)
}

function tupleQuery(value: Tuple, schemas: SchemaRegistry): ElixirMap {
  const [source, module] = value.items as [Term, Term]
  const schema = value.items.length === 2 && typeof source === 'string' && module instanceof Atom ? schemas.find(module) : undefined
  if (schema === undefined) {
    return raise('FunctionClauseError', {
      module: atom('Elixir.Ecto.Queryable.Tuple'),
      function: atom('to_query'),
      arity: 1,
      kind: null,
      args: null,
      clauses: null,
    })
  }
  return queryFrom(schema.source === source ? markOwnSource(value) : value, schema.prefix)
}

function* protocolQuery(value: Term): Effect<ElixirMap> {
  const module = value instanceof ElixirMap ? structModule(value) : undefined
  if (module !== undefined) {
    const implementation = atom(`Elixir.Ecto.Queryable.${module.name.replace(/^Elixir\./, '')}`)
    if ((yield { kind: 'exported', module: implementation, name: 'to_query', arity: 1 }) === true) {
      return (yield apply(implementation, 'to_query', [value])) as ElixirMap
    }
  }
  return raiseUndefined(value, '')
}

function raiseUndefined(value: Term, description: string): never {
  return raise('Protocol.UndefinedError', { protocol: atom('Elixir.Ecto.Queryable'), value, description })
}

/** `{table, schema}` of what a join names, with the schema's table left out when a schema alone is named; undefined for any other queryable. */
export function joinSource(value: Term, schemas: SchemaRegistry): Term | undefined {
  if (isAtom(value)) return tuple(null, value)
  if (typeof value === 'string') return tuple(value, null)
  if (value instanceof Tuple && value.items.length === 2) {
    const [source, module] = value.items as [Term, Term]
    const schema = module instanceof Atom ? schemas.find(module) : undefined
    return schema?.source === source ? markOwnSource(value) : value
  }
  return undefined
}
