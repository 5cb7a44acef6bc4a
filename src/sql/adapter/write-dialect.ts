import type { WriteDialect } from '#sql/compiler/write-dialect.ts'
import type { Dump, QueryCompiler } from './query-compiler.ts'

/** A dialect's writes with its queries inside of them. */
export function writeDialect(dialect: Omit<WriteDialect, 'select' | 'conflictUpdate'>, queries: QueryCompiler, dump: Dump): WriteDialect {
  return {
    ...dialect,
    select: (query, params) => queries.select(query, params, dump),
    conflictUpdate: (query, params) => queries.conflictUpdate(query, params, dump),
  }
}
