import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { CompiledStatement } from '#ecto/repo/compile-statement.ts'
import { readRows } from '#ecto/repo/read-rows.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Effect } from '#terms/effect.ts'
import { Thrown } from '#terms/thrown.ts'
import type { DdlCommand } from './ddl-command.ts'

/** The statements of a command in both dialects, side by side: where one dialect has more, the other has nothing to send. */
export function* compileDdlStatements(context: RepoContext, command: DdlCommand): Effect<CompiledStatement[]> {
  const { session } = context
  const read = readRows(context)
  const primary = yield* session.primary.ddl(command, read)
  if (session.primary.name === 'postgres') return pair(yield* session.sqlite.ddl(command, read), primary)
  return pair(primary, yield* attempt(session.postgres.ddl(command, read)))
}

function* attempt(statements: Effect<readonly SqlStatement[]>): Effect<readonly SqlStatement[]> {
  try {
    return yield* statements
  } catch (error) {
    if (error instanceof Thrown) return []
    throw error
  }
}

function pair(sqlite: readonly SqlStatement[], postgres: readonly SqlStatement[]): CompiledStatement[] {
  return sqlite.map((statement, i) => ({ sqlite: statement, postgres: postgres[i] ?? null }))
}
