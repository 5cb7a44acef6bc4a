import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { CompiledStatement } from '#ecto/repo/compile-statement.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Effect } from '#terms/effect.ts'
import { Thrown } from '#terms/thrown.ts'
import type { DdlCommand } from './ddl-command.ts'

/** The statements of a command in both dialects, side by side: where one dialect has more, the other has nothing to send. */
export function* compileDdlStatements({ session }: RepoContext, command: DdlCommand): Effect<CompiledStatement[]> {
  const primary = yield* session.primary.ddl(command)
  if (session.primary.name === 'postgres') return pair(yield* session.sqlite.ddl(command), primary)
  return pair(primary, yield* attempt(session.postgres.ddl(command)))
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
