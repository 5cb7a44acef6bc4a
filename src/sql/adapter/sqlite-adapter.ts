import type { Adapter, SqlStatement } from '#ecto/adapter/adapter.ts'
import type { DdlCommand } from '#ecto/migration/ddl-command.ts'
import type { BoundQuery } from '#ecto/planner/planned-query.ts'
import { compileDdl } from '#sql/compiler/ddl.ts'
import { compileDelete } from '#sql/compiler/delete.ts'
import { compileInsert } from '#sql/compiler/insert.ts'
import { compileUpdate } from '#sql/compiler/update.ts'
import { SQLITE_DDL } from '#sql/sqlite/ddl.ts'
import { ddlNote } from '#sql/sqlite/ddl-notes.ts'
import { dumpValue } from '#sql/sqlite/dump-value.ts'
import { EMULATED_DDL } from '#sql/sqlite/emulated-ddl.ts'
import { explainPrefix } from '#sql/sqlite/explain.ts'
import { DEFAULTS_NOTE, fillDefaults, wantsDefaults } from '#sql/sqlite/fill-defaults.ts'
import { loadValue } from '#sql/sqlite/load-value.ts'
import { prefixName } from '#sql/sqlite/qualified-name.ts'
import { sqliteQueryCompiler } from '#sql/sqlite/query-compiler.ts'
import { attachUnlessThere, emulatedRawSql } from '#sql/sqlite/raw-sql.ts'
import { EMULATED_WRITE, SQLITE_WRITE } from '#sql/sqlite/write.ts'
import { Atom, atom } from '#terms/atom.ts'
import { answer, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { writeDialect } from './write-dialect.ts'

/** SQLite as ecto_sqlite3 speaks to it; `strict` raises what that refuses, else what SQLite can express is compiled all the same. */
export function createSqliteAdapter({ strict }: { readonly strict: boolean }): Adapter {
  const queries = sqliteQueryCompiler(strict)
  const ddl = strict ? SQLITE_DDL : EMULATED_DDL
  const dialect = writeDialect(strict ? SQLITE_WRITE : EMULATED_WRITE, queries, dumpValue)
  return {
    name: 'sqlite',
    module: 'Ecto.Adapters.SQLite3',
    title: ddl.adapterTitle,
    failureAbortsTransaction: false,
    migrationLock: () => null,
    tableExists: "SELECT name FROM sqlite_master WHERE type='table' AND name=? LIMIT 1",
    query: (query: BoundQuery): Effect<SqlStatement> => queries.statement(query, dumpValue),
    *insert(command, read): Effect<SqlStatement> {
      if (strict || read === undefined || !wantsDefaults(command)) return yield* compileInsert(command, dialect)
      const statement = yield* compileInsert(yield* fillDefaults(command, read), dialect)
      return { ...statement, emulated: statement.emulated ?? DEFAULTS_NOTE }
    },
    update: (command) => answer(compileUpdate(command, dialect)),
    delete: (command) => answer(compileDelete(command, dialect)),
    *ddl(command: DdlCommand, read): Effect<readonly SqlStatement[]> {
      const emulated = strict ? null : ddlNote(command)
      return (yield* compileDdl(command, ddl, read)).map((sql) => ({ sql, params: [], values: [], emulated }))
    },
    raw: (sql) => (strict ? { sql, emulated: null } : emulatedRawSql(sql)),
    explainPrefix,
    qualifiedName: ddl.qualifiedName,
    takesPrefix: (prefix) => !strict || prefix === null,
    prefixStatement(prefix) {
      const name = prefixName(prefix)
      return strict || name === null ? null : attachUnlessThere(name)
    },
    load: strict ? loadValue : (storage, value) => loadValue(storage === TIME_USEC ? TIME : storage, value),
    dump: dumpValue,
    passes: isText,
  }
}

/** ecto_sqlite3 has no loader for times of day with microseconds, though it stores them. */
const TIME_USEC = atom('time_usec')
const TIME = atom('time')

/** Ids that ecto_sqlite3 keeps as the text they are. */
function isText(storage: Term): boolean {
  return storage instanceof Atom && (storage.name === 'binary_id' || storage.name === 'uuid')
}
