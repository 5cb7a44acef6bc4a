import type { SqlJsEngine } from '#drivers/sqljs/engine.ts'
import type { Run } from '#elixir/vm/run.ts'
import type { DatabaseSnapshot } from '#protocol/database.ts'
import type { DatabaseFile } from '#protocol/file.ts'
import type { CompilerFinding, LiveBinding } from '#protocol/language.ts'
import type { CheckResult, RunOptions, Source } from '#protocol/message.ts'
import type { NestedPlace, RowsAnswers, RowWindow } from '#protocol/rows.ts'
import type { DoneEvent, RunEvent, ValueEvent } from '#protocol/run-event.ts'
import { createProgram } from './program.ts'

export interface SessionOptions {
  /** SQLite, loaded once for any number of sessions. */
  readonly engine: SqlJsEngine
  readonly options: RunOptions
  /** `virtual`: sleeping costs no time. */
  readonly clock: 'real' | 'virtual'
  readonly onEvent: (event: RunEvent) => void
}

/** A program under way. */
export interface SessionRun<T> extends Pick<Run, 'step' | 'stop' | 'ready'> {
  /** Steps to the end, giving way to others in between. */
  finish(): Promise<T>
  /** What it gave; undefined before the end. */
  result(): T | undefined
}

/** One headless program on one fresh database: sources in, events out. */
export interface Session {
  /** Runs sources in order on top of what ran before; `done` is its last event. */
  run(sources: readonly Source[]): SessionRun<DoneEvent['outcome']>
  /** Runs a line of a console on top of what ran before: like `run`, with the helpers of `IEx.Helpers` imported. */
  evaluate(source: Source): SessionRun<DoneEvent['outcome']>
  /** Runs a lesson's check on what ran before. */
  check(check: Source): SessionRun<CheckResult>
  /** What the compiler says of sources, on top of what ran before, without running them. */
  compile(sources: readonly Source[]): SessionRun<readonly CompilerFinding[]>
  /** The tables as they are, with their first rows. */
  database(): DatabaseSnapshot
  /** Further rows of the table that a value is laid out as, or of one nested in it: the event that told of it is the key to the value. */
  valueRows(event: ValueEvent, path: readonly NestedPlace[], window: RowWindow): RowsAnswers['value']
  /** Further rows of a table of the database, as if the rows with the rowids `without` were not in it. */
  tableRows(table: string, window: RowWindow, without: readonly number[]): RowsAnswers['table']
  /** The database as a file. */
  save(format: DatabaseFile['format']): DatabaseFile
  /** What the variables of the top level hold. */
  live(): readonly LiveBinding[]
  close(): void
}

/** Opens a session with a running Repo on an empty database. */
export function createSession(options: SessionOptions): Session {
  return createProgram(options)
}
