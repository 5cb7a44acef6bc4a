import { invariant } from '#base/invariant.ts'
import type { Adapter } from '#ecto/adapter/adapter.ts'
import type { DatabaseConnection } from '#ecto/adapter/connection.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import type { RepoSession } from '#ecto/repo/repo-session.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { ColumnCommand, DdlCommand, Table } from './ddl-command.ts'

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
    for (const wanted of yield* wantedTables(schema)) yield* createTable(session, connection, schema, wanted)
    autoTables.done.add(schema)
  }
}

interface WantedTable {
  readonly name: string
  readonly columns: readonly ColumnCommand[]
}

function* wantedTables(schema: Schema): Effect<WantedTable[]> {
  if (schema.source === null || schema.prefix !== null) return []
  const columns: ColumnCommand[] = []
  for (const field of schema.fields) {
    if (field.virtual) continue
    const options = field.primaryKey ? keyword({ primary_key: true }) : EMPTY_LIST
    columns.push(add(field.source, field.primaryKey ? keyType(field.type) : yield* storageType(field.type), options))
  }
  return [{ name: schema.source, columns }, ...joinTables(schema)]
}

/** Numbered ids count by themselves. */
function keyType(type: Term): Term {
  return type === atom('id') ? atom('bigserial') : type
}

function joinTables(schema: Schema): WantedTable[] {
  return schema.associations.flatMap((association) => {
    if (association.kind !== 'many_to_many' || typeof association.joinThrough !== 'string') return []
    const keys = association.joinKeys.map(([column]) => add(column, atom('id'), EMPTY_LIST))
    const timestamps = ['inserted_at', 'updated_at'].map((name) => add(name, atom('naive_datetime'), EMPTY_LIST))
    return [{ name: association.joinThrough, columns: [...keys, ...timestamps] }]
  })
}

function add(name: string, type: Term, options: Term): ColumnCommand {
  return { kind: 'add', name, type: { kind: 'type', type }, options }
}

function* createTable(session: RepoSession, connection: DatabaseConnection, schema: Schema, wanted: WantedTable): Effect<void> {
  const present = yield* columnsOf(connection, wanted.name)
  const table: Table = { name: wanted.name, prefix: null, comment: null, engine: null, options: null }
  if (present.length === 0) {
    const ddl = yield* run(session.sqlite, connection, { kind: 'createTable', table, ifNotExists: false, columns: wanted.columns })
    session.autoTables.made.add(wanted.name)
    yield* session.listener.table({ table: wanted.name, schema: yield* inspectTerm(schema.module), ddl })
    return
  }
  const missing = wanted.columns.filter(({ name }) => !present.includes(name))
  if (missing.length === 0 || !session.autoTables.made.has(wanted.name)) return
  const ddl = yield* run(session.sqlite, connection, { kind: 'alterTable', table, columns: missing })
  yield* session.listener.table({ table: wanted.name, schema: yield* inspectTerm(schema.module), ddl })
}

function* columnsOf(connection: DatabaseConnection, table: string): Effect<string[]> {
  const result = yield* connection.execute('SELECT name FROM pragma_table_info(?)', [table])
  return result.kind === 'rows' ? result.rows.map(([name]) => String(name)) : []
}

function* run(adapter: Adapter, connection: DatabaseConnection, command: DdlCommand): Effect<string> {
  const statements = yield* adapter.ddl(command)
  for (const { sql } of statements) {
    const result = yield* connection.execute(sql, [])
    invariant(result.kind === 'rows', `a table for a schema can be made: ${result.kind === 'error' ? result.message : ''}`)
  }
  return statements.map(({ sql }) => sql).join(';\n')
}
