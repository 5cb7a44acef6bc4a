import type { DatabaseConnection, StatementResult } from '#ecto/adapter/connection.ts'
import type { Connection, ExecuteResult, PlanLine, SqlValue } from '#sql/driver.ts'
import { findPlaceholders } from '#sql/placeholders.ts'
import { constraintViolations } from '#sql/sqlite/constraint-name.ts'
import { type Effect, settle } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { Term } from '#terms/term.ts'
import { sqlValue, termOf } from './sql-value.ts'

/** Milliseconds that a statement waits for another connection's lock: ecto_sqlite3's busy_timeout. */
const BUSY_TIMEOUT = 2000
const BUSY_RETRY = 2

/** A driver's connection for repositories: terms in and out, and waiting when the database is busy. */
export function databaseConnection(connection: Connection): DatabaseConnection {
  return {
    id: connection.id,
    get inTransaction() {
      return connection.inTransaction
    },
    *execute(sql, values): Effect<StatementResult> {
      const bound = yield* bind(sql, values)
      if (typeof bound === 'string') return { kind: 'error', message: bound, constraints: [] }
      return statementResult(yield* executeWhenFree(connection, sql, bound))
    },
    *explain(sql): Effect<readonly PlanLine[]> {
      return yield* settle(connection.explain(sql))
    },
  }
}

/** The values as the driver takes them, or what is wrong with them. */
function* bind(sql: string, values: readonly Term[]): Effect<readonly SqlValue[] | string> {
  const wanted = Math.max(0, ...findPlaceholders(sql).map((placeholder) => placeholder.index + 1))
  if (wanted !== values.length) return `expected ${wanted} arguments, got ${values.length}`
  const bound: SqlValue[] = []
  for (const value of values) {
    const converted = sqlValue(value)
    if (converted === undefined) return `unsupported type: ${yield* inspectEffect(value)}`
    bound.push(converted)
  }
  return bound
}

function* executeWhenFree(connection: Connection, sql: string, values: readonly SqlValue[]): Effect<ExecuteResult> {
  for (let waited = 0; ; waited += BUSY_RETRY) {
    const result = yield* settle(connection.execute(sql, values))
    if (result.kind === 'rows' || result.error.kind !== 'busy') return result
    if (waited >= BUSY_TIMEOUT) return { kind: 'error', error: { ...result.error, message: 'Database busy' } }
    yield { kind: 'sleep', milliseconds: BUSY_RETRY }
  }
}

function statementResult(result: ExecuteResult): StatementResult {
  if (result.kind === 'error') return { kind: 'error', message: result.error.message, constraints: constraintViolations(result.error) }
  const { columns, changed, changes } = result
  return { kind: 'rows', columns, rows: result.rows.map((row) => row.map(termOf)), changed, changes }
}
