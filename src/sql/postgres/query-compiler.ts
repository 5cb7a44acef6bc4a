import type { QueryCompiler } from '#sql/adapter/query-compiler.ts'
import { queryCompiler } from '#sql/compiler/query.ts'
import { POSTGRES_QUERY } from './query-dialect.ts'

/** Queries for PostgreSQL. */
export function postgresQueryCompiler(): QueryCompiler {
  return queryCompiler(POSTGRES_QUERY)
}
