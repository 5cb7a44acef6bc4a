import type { ReadRows, SqlStatement } from '#ecto/adapter/adapter.ts'
import type { CompiledStatement } from '#ecto/repo/compile-statement.ts'
import { withConnection } from '#ecto/repo/hold-connection.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import type { DdlCommand } from './ddl-command.ts'

/** The statements of a command in both dialects, side by side: where one dialect has more, the other has nothing to send. */
export function* compileDdlStatements(context: RepoContext, command: DdlCommand): Effect<CompiledStatement[]> {
  const { session } = context
  const read: ReadRows = (sql) => readRows(context, sql)
  const primary = yield* session.primary.ddl(command, read)
  if (session.primary.name === 'postgres') return pair(yield* session.sqlite.ddl(command, read), primary)
  return pair(primary, yield* attempt(session.postgres.ddl(command, read)))
}

/** Rows of the database as the process's connection sees them. */
function* readRows(context: RepoContext, sql: string): Effect<readonly (readonly Term[])[]> {
  const result = yield* withConnection(context.instance, ({ connection }) => connection.execute(sql, []))
  return result.kind === 'rows' ? result.rows : []
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
