import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { MultiReport, RepoListener, StatementReport, TableReport, TransactionReport } from '#ecto/repo/report.ts'
import type { Statement } from '#protocol/run-event.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { EventLog } from './event-log.ts'
import { indexHints } from './index-hints.ts'
import { type CurrentForm, currentPlace } from './place.ts'
import type { StructFields } from './preview/fields.ts'
import { shortText } from './preview/table-preview.ts'
import { clausesOf } from './query-clauses.ts'

/** How many rows of a statement's answer an event shows. */
const ROWS = 50

export interface RepoListenerOptions {
  /** The log of the run that is under way. */
  readonly log: () => EventLog
  readonly form: CurrentForm
  readonly structFields: StructFields
  readonly wantsPlans: boolean
  /** Told of each statement's parameters as terms, for `Lesson.queries()`. */
  readonly onStatement: (report: StatementReport) => void
}

/** Turns what repositories report into run events. */
export function createRepoListener(options: RepoListenerOptions): RepoListener {
  let statements = 0
  return {
    wantsStatements: true,
    wantsPlans: options.wantsPlans,
    *statement(report) {
      options.onStatement(report)
      yield* addStatement(report, ++statements, options)
    },
    transaction: (report) => addTransaction(report, options),
    multi: (report) => addMulti(report, options),
    table: (report) => addTable(report, options),
    here: () => currentPlace(options.form),
  }
}

function* addStatement(report: StatementReport, statement: number, { log, form, structFields }: RepoListenerOptions): Effect<void> {
  const place = yield* currentPlace(form)
  const sqlite = yield* statementText(report.sqlite)
  log().add({
    kind: 'query',
    ...place,
    statement,
    caller: report.caller,
    source: report.source,
    sqlite,
    postgres: report.postgres === null ? null : yield* otherText(report.postgres, report.sqlite, sqlite),
    emulated: report.sqlite.emulated,
    columns: report.columns,
    rows: report.rows.slice(0, ROWS).map((row) => row.map((value) => shortText(value, structFields))),
    rowCount: report.rowCount,
    times: { plan: 0, run: report.time, load: 0 },
    connection: report.connection,
    transaction: report.transaction,
    error: report.error,
    plan: report.plan,
    clauses: clausesOf(report.sqlite, report.postgres),
    indexHints: indexHints(report.sqlite, report.plan),
  })
  for (const { table, columns, changes } of report.changes) log().add({ kind: 'change', ...place, statement, table, columns, changes })
}

/** The text of a statement beside another one, whose parameters are mostly the same. */
function* otherText(statement: SqlStatement, other: SqlStatement, text: Statement): Effect<Statement> {
  const isSame = statement.params.length === other.params.length && statement.params.every((param, i) => param === other.params[i])
  return isSame ? { ...text, sql: statement.sql } : yield* statementText(statement)
}

function* statementText(statement: SqlStatement): Effect<Statement> {
  const params: string[] = []
  for (const param of statement.params) params.push(yield* inspectEffect(param, INSPECT))
  return { sql: statement.sql, params, inspectedParams: yield* inspectEffect(listFrom(statement.params), INSPECT) }
}

const INSPECT = { limit: Number.POSITIVE_INFINITY, printableLimit: Number.POSITIVE_INFINITY }

function* addTransaction(report: TransactionReport, { log, form }: RepoListenerOptions): Effect<void> {
  const { action, transaction, depth, connection } = report
  log().add({
    kind: 'transaction',
    ...(report.place ?? (yield* currentPlace(form))),
    action,
    transaction,
    depth,
    connection,
    reason: yield* optional(report.reason),
    step: yield* optional(report.step),
  })
}

function* addMulti(report: MultiReport, { log, form }: RepoListenerOptions): Effect<void> {
  const { multi, operation, status, transaction } = report
  log().add({
    kind: 'multi',
    ...(yield* currentPlace(form)),
    multi,
    name: yield* inspectEffect(report.name),
    operation,
    status,
    value: yield* optional(report.value),
    transaction,
  })
}

function* addTable(report: TableReport, { log, form }: RepoListenerOptions): Effect<void> {
  log().add({ kind: 'table', ...(yield* currentPlace(form)), ...report })
}

function* optional(value: Term | undefined): Effect<string | null> {
  return value === undefined ? null : yield* inspectEffect(value)
}
