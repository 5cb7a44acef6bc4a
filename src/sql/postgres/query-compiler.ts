import { queryCompiler } from '../compiler/query.ts'
import type { QueryCompiler } from '../adapter/query-compiler.ts'
import { POSTGRES_QUERY } from './query-dialect.ts'

/** Queries for PostgreSQL. */
export function postgresQueryCompiler(): QueryCompiler {
  return queryCompiler(POSTGRES_QUERY)
}
