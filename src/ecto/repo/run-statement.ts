import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { ConstraintViolation, StatementResult, StatementRows } from '#ecto/adapter/connection.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { ABORTED, abortedError, noteFailure } from './aborted-transaction.ts'
import { type Compile, type CompiledStatement, compileStatement } from './compile-statement.ts'
import { heldConnection, withConnection } from './hold-connection.ts'
import type { RepoContext } from './repo-context.ts'
import type { HeldConnection } from './repo-instance.ts'
import type { StatementReport } from './report.ts'
import { statementTelemetry } from './telemetry.ts'

/** What came of a statement: rows, or the exception that a bang function raises and the constraints behind it. */
export type StatementOutcome = StatementRows | StatementError

export interface StatementError {
  readonly kind: 'error'
  readonly exception: ElixirMap
  readonly constraints: readonly ConstraintViolation[]
}

/** Compiles and runs a statement on the process's connection, and reports it. */
export function* runStatement(context: RepoContext, compile: Compile, source: string | null): Effect<StatementOutcome> {
  return yield* runCompiled(context, yield* compileStatement(context, compile), source)
}

/** Runs a statement that is compiled already. */
export function* runCompiled(context: RepoContext, compiled: CompiledStatement, source: string | null): Effect<StatementOutcome> {
  const held = context.instance.held.get(context.process.id)
  if (held !== undefined) return yield* runOn(context, held, compiled, source, false)
  let reached = false
  try {
    const work = function* (fresh: HeldConnection): Effect<StatementOutcome> {
      reached = true
      return yield* runOn(context, fresh, compiled, source, true)
    }
    return yield* withConnection(context.instance, work, context.options)
  } catch (error) {
    if (!reached && error instanceof Thrown)
      yield* report(
        context,
        compiled,
        source,
        { held: null, pooled: true },
        { kind: 'error', message: 'no connection', constraints: [] },
        0,
      )
    throw error
  }
}

function* runOn(
  context: RepoContext,
  held: HeldConnection,
  compiled: CompiledStatement,
  source: string | null,
  pooled: boolean,
): Effect<StatementOutcome> {
  const refused = refusal(held)
  if (refused !== undefined) {
    yield* report(context, compiled, source, { held, pooled }, { kind: 'error', message: refused.message, constraints: [] }, 0)
    return { kind: 'error', exception: refused.exception, constraints: [] }
  }
  const looked = isLookedAt(context)
  const started = looked ? performance.now() : 0
  const result = yield* held.connection.execute(compiled.sqlite.sql, compiled.sqlite.values)
  if (result.waited !== undefined) yield* tellWait(context, held, result)
  if (looked) yield* report(context, compiled, source, { held, pooled }, result, performance.now() - started)
  if (result.kind === 'rows') return result
  noteFailure(context, held)
  return { kind: 'error', exception: sqlError(result.message, compiled.sqlite.sql), constraints: result.constraints }
}

/** Reports that a statement of a transaction had to wait for another connection's lock, if it had. */
export function* tellWait({ session }: RepoContext, held: HeldConnection, { waited }: StatementResult): Effect<void> {
  const { transaction, connection } = held
  if (waited === undefined || transaction === null) return
  const { id, depth, step } = transaction
  const report = { action: 'wait', transaction: id, depth, connection: connection.id, reason: waited, step, place: undefined } as const
  yield* session.listener.transaction(report)
}

/** Whether anybody wants to know of statements. */
function isLookedAt({ session }: RepoContext): boolean {
  return session.listener.wantsStatements || session.telemetry.length > 0
}

/** Why a transaction takes no more statements, if it does not: an inner one has rolled back, or a statement has aborted it. */
function refusal(held: HeldConnection): { readonly message: string; readonly exception: ElixirMap } | undefined {
  if (held.transaction === null || held.transaction.status === 'open') return undefined
  if (held.transaction.status === 'aborted') return { message: ABORTED, exception: abortedError() }
  const message =
    held.transaction.status === 'failed' ? 'transaction rolling back' : 'connection is closed because of an error, disconnect or timeout'
  held.transaction.status = 'closed'
  return { message, exception: connectionError(message) }
}

/** `%DBConnection.ConnectionError{}` */
function connectionError(message: string): ElixirMap {
  return exception('DBConnection.ConnectionError', { message, severity: atom('error'), reason: atom('error') })
}

/** `%Exqlite.Error{}` */
export function sqlError(message: string, statement: Term): ElixirMap {
  return exception('Exqlite.Error', { message, statement })
}

/** What a statement ran on, if it got that far, and whether it was taken from the pool for it. */
interface UsedConnection {
  readonly held: HeldConnection | null
  readonly pooled: boolean
}

function* report(
  context: RepoContext,
  compiled: CompiledStatement,
  source: string | null,
  { held, pooled }: UsedConnection,
  result: StatementResult,
  time: number,
): Effect<void> {
  const { listener } = context.session
  const plan = held !== null && listener.wantsPlans && result.kind === 'rows' ? yield* held.connection.explain(compiled.sqlite.sql) : []
  const rows = result.kind === 'rows' ? result.rows : []
  yield* tell(context, {
    caller: context.caller,
    source,
    ...compiled,
    columns: result.kind === 'rows' ? result.columns : [],
    rows,
    rowCount: result.kind === 'rows' ? Math.max(rows.length, result.changed) : 0,
    changes: result.kind === 'rows' ? result.changes : [],
    error: result.kind === 'error' ? result.message : null,
    connection: held?.connection.id ?? 0,
    transaction: held?.transaction?.id ?? null,
    time,
    pooled,
    control: false,
    plan,
    options: context.options,
    repo: context.repo,
  })
}

/** Tells the session's listener and the program's telemetry handlers. */
function* tell(context: RepoContext, report: StatementReport): Effect<void> {
  const { listener, telemetry } = context.session
  yield* listener.statement(report)
  if (telemetry.length > 0) yield* statementTelemetry(telemetry, report, context.instance.config)
}

/** Reports that more rows of a statement were fetched, or that it was closed. */
export function* reportFetch(context: RepoContext, compiled: CompiledStatement, source: string | null): Effect<void> {
  const nothing: StatementRows = { kind: 'rows', columns: [], rows: [], changed: 0, changes: [] }
  const held = yield* heldConnection(context.instance)
  yield* report(context, compiled, source, { held: held ?? null, pooled: false }, nothing, 0)
}

/** Reports a statement that the database was not asked by itself: one that begins or ends a transaction, or a lock. */
export function* reportControl(
  context: RepoContext,
  connection: number,
  sql: string,
  transaction: number | null,
  pooled = false,
): Effect<void> {
  const statement: SqlStatement = { sql, params: [], values: [], emulated: null }
  yield* tell(context, {
    caller: context.caller,
    source: null,
    sqlite: statement,
    postgres: statement,
    columns: [],
    rows: [],
    rowCount: 0,
    changes: [],
    error: null,
    connection,
    transaction,
    time: 0,
    pooled,
    control: true,
    plan: [],
    options: context.options,
    repo: context.repo,
  })
}

/** The rows of a statement, or its exception raised. */
export function rowsOrRaise(outcome: StatementOutcome): StatementRows {
  if (outcome.kind === 'rows') return outcome
  throw new Thrown('error', outcome.exception)
}
