import type { QueryCompiler } from '#sql/adapter/query-compiler.ts'
import { queryCompiler } from '#sql/compiler/query.ts'
import type { QueryDialect } from '#sql/compiler/query-dialect.ts'
import { emulating } from './emulation.ts'
import { SQLITE_QUERY } from './query-dialect.ts'

/** Queries for SQLite: `strict` refuses what ecto_sqlite3 refuses, else what SQLite can express is compiled all the same. */
export function sqliteQueryCompiler(strict: boolean): QueryCompiler {
  const dialect: QueryDialect = strict ? SQLITE_QUERY : emulating(SQLITE_QUERY)
  return queryCompiler(dialect)
}
