import type { Adapter, AdapterValue, SqlStatement } from '#ecto/adapter/adapter.ts'
import type { DdlCommand } from '#ecto/migration/ddl-command.ts'
import type { BoundQuery } from '#ecto/planner/planned-query.ts'
import { compileDdl } from '#sql/compiler/ddl.ts'
import { compileDelete } from '#sql/compiler/delete.ts'
import { compileInsert } from '#sql/compiler/insert.ts'
import { compileUpdate } from '#sql/compiler/update.ts'
import { POSTGRES_DDL } from '#sql/postgres/ddl.ts'
import { explainPrefix } from '#sql/postgres/explain.ts'
import { qualifiedName } from '#sql/postgres/qualified-name.ts'
import { postgresQueryCompiler } from '#sql/postgres/query-compiler.ts'
import { POSTGRES_WRITE } from '#sql/postgres/write.ts'
import { answer, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { writeDialect } from './write-dialect.ts'

/** PostgreSQL as ecto_sql speaks to it. Its statements are shown, not run: values pass as they are. */
export function createPostgresAdapter(): Adapter {
  const queries = postgresQueryCompiler()
  const dialect = writeDialect(POSTGRES_WRITE, queries, asIs)
  return {
    name: 'postgres',
    module: 'Ecto.Adapters.Postgres',
    title: POSTGRES_DDL.adapterTitle,
    failureAbortsTransaction: true,
    migrationLock: (table) => `LOCK TABLE ${table} IN SHARE UPDATE EXCLUSIVE MODE`,
    tableExists: 'SELECT true FROM information_schema.tables WHERE table_name = $1 AND table_schema = current_schema() LIMIT 1',
    query: (query: BoundQuery): Effect<SqlStatement> => queries.statement(query, asIs),
    insert: (command) => compileInsert(command, dialect),
    update: (command) => answer(compileUpdate(command, dialect)),
    delete: (command) => answer(compileDelete(command, dialect)),
    *ddl(command: DdlCommand, read): Effect<readonly SqlStatement[]> {
      return (yield* compileDdl(command, POSTGRES_DDL, read)).map((sql) => ({ sql, params: [], values: [], emulated: null }))
    },
    raw: (sql) => ({ sql, emulated: null }),
    explainPrefix,
    qualifiedName,
    takesPrefix: () => true,
    prefixStatement: () => null,
    load: asIs,
    dump: asIs,
    passes: () => false,
  }
}

function asIs(_storage: Term, value: Term): AdapterValue {
  return { kind: 'ok', value }
}
