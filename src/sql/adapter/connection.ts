import type { ConstraintViolation, DatabaseConnection, StatementResult } from '#ecto/adapter/connection.ts'
import type { Connection, DatabaseError, ExecuteResult, PlanLine, SqlValue } from '#sql/driver.ts'
import { countParameters, findPlaceholders } from '#sql/placeholders.ts'
import { blameForeignKey } from '#sql/sqlite/blame-foreign-key.ts'
import { constraintViolations } from '#sql/sqlite/constraint-name.ts'
import { findUniqueIndex } from '#sql/sqlite/find-unique-index.ts'
import { type Effect, settle } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { Term } from '#terms/term.ts'
import { sqlValue } from './sql-value.ts'

/** Milliseconds that a statement waits for another connection's lock: ecto_sqlite3's busy_timeout. */
const BUSY_TIMEOUT = 2000
const BUSY_RETRY = 2

/**
 * A driver's connection for repositories: terms in and out, and waiting when the database is busy. `strict` leaves foreign
 * keys that were broken without a name and supposes those of unique indexes, as ecto_sqlite3 does; else they are found out.
 */
export function databaseConnection(connection: Connection, strict: boolean): DatabaseConnection {
  function* resultOf(result: ExecuteResult, sql: string, values: readonly Term[], bound: readonly SqlValue[]): Effect<StatementResult> {
    if (result.kind === 'rows') return result
    if (result.error.kind === 'parameters') return refused(sql, values)
    const violations = constraintViolations(result.error)
    const constraints = strict ? violations : yield* realNames(connection, result.error, violations, sql, bound)
    return { kind: 'error', message: result.error.message, constraints }
  }
  return {
    id: connection.id,
    get inTransaction() {
      return connection.inTransaction
    },
    *execute(sql, values): Effect<StatementResult> {
      const bound = bind(values) ?? (yield* unsupported(values))
      if (typeof bound === 'string') return { kind: 'error', message: bound, constraints: [] }
      const now = connection.execute(sql, bound)
      if (isFinal(now)) return yield* resultOf(now, sql, values, bound)
      const started = yield* milliseconds()
      const result = yield* executeWhenFree(connection, now, sql, bound)
      const waited = Math.round((yield* milliseconds()) - started)
      return { ...(yield* resultOf(result, sql, values, bound)), waited }
    },
    *explain(sql): Effect<readonly PlanLine[]> {
      return yield* settle(connection.explain(sql))
    },
  }
}

/** The values as the driver takes them; undefined when it does not know the type of one. */
function bind(values: readonly Term[]): readonly SqlValue[] | undefined {
  const bound: SqlValue[] = []
  for (const value of values) {
    const converted = sqlValue(value)
    if (converted === undefined) return undefined
    bound.push(converted)
  }
  return bound
}

function* unsupported(values: readonly Term[]): Effect<string> {
  return `unsupported type: ${yield* inspectEffect(values.find((value) => sqlValue(value) === undefined) ?? null)}`
}

/** A statement that was given too few or too many values. */
function refused(sql: string, values: readonly Term[]): StatementResult {
  const message = `expected ${countParameters(findPlaceholders(sql))} arguments, got ${values.length}`
  return { kind: 'error', message, constraints: [] }
}

type Execution = ReturnType<Connection['execute']>

/** The time by the machine's clock. */
function* milliseconds(): Effect<number> {
  return Number(yield { kind: 'clock', which: 'monotonic' }) / 1_000_000
}

function isFinal(execution: Execution): execution is ExecuteResult {
  return !(execution instanceof Promise) && !isBusy(execution)
}

function isBusy(result: ExecuteResult): boolean {
  return result.kind === 'error' && result.error.kind === 'busy'
}

/** Waits for the answer, and while another connection holds a lock tries again. */
function* executeWhenFree(connection: Connection, first: Execution, sql: string, values: readonly SqlValue[]): Effect<ExecuteResult> {
  let result = yield* settle(first)
  for (let waited = 0; result.kind === 'error' && isBusy(result); waited += BUSY_RETRY) {
    if (waited >= BUSY_TIMEOUT) return { kind: 'error', error: { ...result.error, message: 'Database busy' } }
    yield { kind: 'sleep', milliseconds: BUSY_RETRY }
    result = yield* settle(connection.execute(sql, values))
  }
  return result
}

function* realNames(
  connection: Connection,
  { constraint }: DatabaseError,
  violations: readonly ConstraintViolation[],
  sql: string,
  values: readonly SqlValue[],
): Effect<readonly ConstraintViolation[]> {
  if (constraint?.type === 'foreign_key') return [{ type: constraint.type, name: yield* blameForeignKey(connection, sql, values) }]
  if (constraint?.type !== 'unique') return violations
  const names = yield* findUniqueIndex(connection, constraint.name ?? '')
  return violations.map((violation) => ({ ...violation, ...names }))
}
