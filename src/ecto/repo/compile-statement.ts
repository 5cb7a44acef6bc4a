import type { Adapter, SqlStatement } from '#ecto/adapter/adapter.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import type { RepoContext } from './repo-context.ts'

/** One statement in both dialects. */
export interface CompiledStatement {
  readonly sqlite: SqlStatement
  readonly postgres: SqlStatement | null
}

export type Compile = (adapter: Adapter) => Effect<SqlStatement>

/** Compiles for the adapter that the learner chose, which raises what it refuses, and for the other one as far as that can and is looked at. */
export function* compileStatement({ session }: RepoContext, compile: Compile): Effect<CompiledStatement> {
  if (session.primary.name === 'sqlite') {
    const sqlite = yield* compile(session.primary)
    return { sqlite, postgres: session.listener.wantsStatements ? yield* attempt(session.postgres, compile) : null }
  }
  const postgres = yield* compile(session.primary)
  return { postgres, sqlite: yield* compile(session.sqlite) }
}

/** SQL that the program wrote itself: the same for both databases, as far as each can be sent it. */
export function rawStatement({ session }: RepoContext, sql: string, params: readonly Term[]): CompiledStatement {
  const statement = (adapter: Adapter): SqlStatement => ({ ...adapter.raw(sql), params, values: params })
  return { sqlite: statement(session.sqlite), postgres: statement(session.postgres) }
}

function* attempt(adapter: Adapter, compile: Compile): Effect<SqlStatement | null> {
  try {
    return yield* compile(adapter)
  } catch (error) {
    if (error instanceof Thrown) return null
    throw error
  }
}
