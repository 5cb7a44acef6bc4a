import { Atom, atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import type { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { queryResult } from './query-result.ts'
import type { StatementReport } from './report.ts'

/** A function that was attached to a telemetry event. */
export interface TelemetryHandler {
  readonly id: Term
  /** The name of the event: a list of atoms. */
  readonly event: Term
  readonly fun: Fun
  readonly config: Term
}

/** `:telemetry.execute/3`: calls the handlers of an event; one that raises is detached, as it is in Erlang. */
export function* executeTelemetry(handlers: TelemetryHandler[], event: Term, measurements: ElixirMap, metadata: ElixirMap): Effect<void> {
  for (const handler of handlers.filter((candidate) => looseEqual(candidate.event, event))) {
    try {
      yield call(handler.fun, [event, measurements, metadata, handler.config])
    } catch (error) {
      if (!(error instanceof Thrown)) throw error
      handlers.splice(handlers.indexOf(handler), 1)
    }
  }
}

/** The event of a statement: `[:my_app, :repo, :query]` for `MyApp.Repo`, unless it is told otherwise. */
export function* statementTelemetry(handlers: TelemetryHandler[], report: StatementReport, config: Term): Effect<void> {
  if (handlers.length === 0) return
  const prefix = keywordGet(config, 'telemetry_prefix') ?? defaultPrefix(report.repo)
  const given = keywordGet(report.options, 'telemetry_event')
  const event = given === undefined ? listFrom([...(listItems(prefix) ?? []), atom('query')]) : given
  if (event === null || event === false) return
  const measurements = measurementsOf(report)
  const metadata = mapFrom([
    [atom('type'), atom('ecto_sql_query')],
    [atom('repo'), report.repo],
    [atom('result'), resultOf(report)],
    [atom('params'), listFrom(report.sqlite.values)],
    [atom('cast_params'), isPlainSql(report) ? null : listFrom(report.sqlite.params)],
    [atom('query'), report.sqlite.sql],
    [atom('source'), report.source],
    [atom('stacktrace'), null],
    [atom('options'), keywordGet(report.options, 'telemetry_options') ?? EMPTY_LIST],
  ])
  yield* executeTelemetry(handlers, event, measurements, metadata)
}

/** How long what took that there was: waiting for a connection only when one was taken, decoding only when there was an answer to decode. */
function measurementsOf({ time, pooled, control, error }: StatementReport): ElixirMap {
  const nanoseconds = Math.round(time * 1_000_000)
  const names = [
    'total_time',
    'query_time',
    ...(pooled ? ['queue_time', 'idle_time'] : []),
    ...(control || error !== null ? [] : ['decode_time']),
  ]
  return mapFrom(names.map((name) => [atom(name), name === 'total_time' || name === 'query_time' ? nanoseconds : 0] as const))
}

/** Whether it is SQL that no query or row stands behind: there are no types by which its parameters could be cast. */
function isPlainSql({ caller, source, sqlite }: StatementReport): boolean {
  return caller.endsWith('.explain') || (source === null && sqlite.query === undefined)
}

/** `{:ok, result}` or `{:error, exception}` */
function resultOf({ error, sqlite, columns, rows, rowCount }: StatementReport): Term {
  if (error !== null) return tuple(atom('error'), exception('Exqlite.Error', { message: error, statement: sqlite.sql }))
  return tuple(atom('ok'), queryResult(sqlite.sql, { kind: 'rows', columns, rows, changed: rowCount, changes: [] }))
}

/** `MyApp.Repo` → `[:my_app, :repo]` */
function defaultPrefix(repo: Term): List {
  const name = repo instanceof Atom ? repo.name.replace(/^Elixir\./, '') : ''
  return listFrom(name.split('.').map((part) => atom(part.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase())))
}
