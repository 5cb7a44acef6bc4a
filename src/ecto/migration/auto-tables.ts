import { invariant } from '#base/invariant.ts'
import type { Adapter } from '#ecto/adapter/adapter.ts'
import type { DatabaseConnection } from '#ecto/adapter/connection.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import type { RepoSession } from '#ecto/repo/repo-session.ts'
import type { ManyToMany, Schema, SchemaRegistry } from '#ecto/schema/schema.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { atom } from '#terms/atom.ts'
import { answer, type Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { DdlCommand, Table } from './ddl-command.ts'
import { migrationText, type WantedColumn } from './migration-text.ts'

/** Tables that are made because a schema names one that is not there. */
export interface AutoTables {
  readonly enabled: boolean
  /** How many migrations are running: they make tables themselves. */
  paused: number
  /** The schemas that were seen to. */
  readonly done: Set<Schema>
  /** The tables that were made so, to which later schemas may add columns. */
  readonly made: Set<string>
}

/** Makes the tables, join tables and columns that schemas want and that are not there, as a migration with the fields' types would. */
export function* createMissingTables(session: RepoSession, connection: DatabaseConnection): Effect<void> {
  const { autoTables } = session
  if (!autoTables.enabled || autoTables.paused > 0) return
  for (const schema of session.schemas.all()) {
    if (autoTables.done.has(schema)) continue
    for (const wanted of yield* wantedTables(session, schema)) yield* createTable(session, connection, schema, wanted)
    autoTables.done.add(schema)
  }
}

interface WantedTable {
  readonly name: string
  readonly columns: readonly WantedColumn[]
}

function* wantedTables({ schemas }: RepoSession, schema: Schema): Effect<WantedTable[]> {
  if (schema.source === null) return []
  const columns: WantedColumn[] = []
  for (const field of schema.fields) {
    if (field.virtual) continue
    const options = field.primaryKey ? keyword({ primary_key: true }) : EMPTY_LIST
    const numbered = field.primaryKey && field.type === atom('id')
    columns.push(add(field.source, numbered ? atom('bigserial') : yield* storageType(field.type), options))
  }
  const wanted: WantedTable[] = [{ name: schema.source, columns }]
  for (const association of schema.associations) {
    if (association.kind === 'many_to_many' && typeof association.joinThrough === 'string')
      wanted.push(yield* joinTable(schemas, schema, association, association.joinThrough))
  }
  return wanted
}

function* joinTable(schemas: SchemaRegistry, owner: Schema, { related, joinKeys }: ManyToMany, name: string): Effect<WantedTable> {
  const [[ownerColumn, ownerKey], [relatedColumn, relatedKey]] = joinKeys
  const keys = [
    add(ownerColumn, yield* keyType(owner, ownerKey), EMPTY_LIST),
    add(relatedColumn, yield* keyType(schemas.find(related), relatedKey), EMPTY_LIST),
  ]
  const timestamps = ['inserted_at', 'updated_at'].map((column) => add(column, atom('naive_datetime'), EMPTY_LIST))
  return { name, columns: [...keys, ...timestamps] }
}

/** The type of a column that refers to a field. */
function* keyType(schema: Schema | undefined, name: string): Effect<Term> {
  const field = schema?.fields.find((candidate) => candidate.name === name)
  return field === undefined ? atom('id') : yield* storageType(field.type)
}

function add(name: string, type: Term, options: Term): WantedColumn {
  return { kind: 'add', name, type: { kind: 'type', type }, options }
}

function* createTable(session: RepoSession, connection: DatabaseConnection, schema: Schema, wanted: WantedTable): Effect<void> {
  const { sqlite, autoTables } = session
  if (!sqlite.takesPrefix(schema.prefix)) return
  yield* preparePrefix(sqlite, connection, schema.prefix)
  const name = sqlite.qualifiedName(schema.prefix, wanted.name)
  const present = yield* columnsOf(connection, name)
  const table: Table = { name: wanted.name, prefix: schema.prefix, comment: null, engine: null, options: null }
  const missing = wanted.columns.filter((column) => !present.includes(column.name))
  if (present.length > 0 && (missing.length === 0 || !autoTables.made.has(name))) return
  const command: DdlCommand =
    present.length === 0
      ? { kind: 'createTable', table, ifNotExists: false, columns: wanted.columns }
      : { kind: 'alterTable', table, columns: missing }
  const ddl = yield* run(sqlite, connection, command)
  autoTables.made.add(name)
  const migration = yield* migrationText(present.length === 0 ? 'create' : 'alter', table, present.length === 0 ? wanted.columns : missing)
  yield* session.listener.table({ table: wanted.name, schema: yield* inspectTerm(schema.module), ddl, migration })
}

/** A prefix is made when it is not there, as the tables are. */
function* preparePrefix(adapter: Adapter, connection: DatabaseConnection, prefix: Term): Effect<void> {
  const statement = adapter.prefixStatement(prefix)
  if (statement !== null) yield* connection.execute(statement, [])
}

/** The columns of a table; none when there is no such table. */
function* columnsOf(connection: DatabaseConnection, qualifiedName: string): Effect<readonly string[]> {
  const result = yield* connection.execute(`SELECT * FROM ${qualifiedName} LIMIT 0`, [])
  return result.kind === 'rows' ? result.columns : []
}

function* run(adapter: Adapter, connection: DatabaseConnection, command: DdlCommand): Effect<string> {
  const statements = yield* adapter.ddl(command, () => answer([]))
  for (const { sql } of statements) {
    const result = yield* connection.execute(sql, [])
    invariant(result.kind === 'rows', `a table for a schema can be made: ${result.kind === 'error' ? result.message : ''}`)
  }
  return statements.map(({ sql }) => sql).join(';\n')
}
