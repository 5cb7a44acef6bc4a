import type { DatabaseSnapshot } from '#protocol/database.ts'
import type { CheckResult, RunOptions, Source } from '#protocol/message.ts'
import type { IndexHint, RunEvent } from '#protocol/run-event.ts'
import type { EngineNews } from '#worker/client.ts'

export type Engine =
  /** `loading`: how much of SQLite has arrived; null before its first bytes. */
  | { readonly state: 'starting'; readonly loading: { readonly loaded: number; readonly total: number } | null }
  | { readonly state: 'ready'; readonly sqlite: string }
  /** `began`: it had been ready before. */
  | { readonly state: 'failed'; readonly message: string; readonly began: boolean }

export interface Run {
  /** The engine client's number of it. */
  readonly id: number
  /** What the page calls it: the first is run 1. */
  readonly number: number
  readonly kind: 'run' | 'check'
  readonly sources: readonly Source[]
  /** The database that it began with, by its name; null for an empty one. */
  readonly startedFrom: string | null
  readonly status: 'running' | 'finished' | 'failed' | 'stopped' | 'limit'
  readonly events: readonly RunEvent[]
  readonly database: DatabaseSnapshot | null
  /** What the console did to the database since. */
  readonly eventsAfter: readonly RunEvent[]
  readonly check: CheckResult | null
  /** Indexes that it was given to see what they change, and the events of the run without them. */
  readonly tried: { readonly indexes: readonly IndexHint[]; readonly before: readonly RunEvent[] }
}

export interface Runs {
  readonly engine: Engine
  /** The run that is under way or was the last. */
  readonly current: Run | null
  /** The run that the panels show: the current one once there is something of it, until then the one before. */
  readonly shown: Run | null
  /** The last check that has ended; runs after it do not take its verdict away. */
  readonly checked: Run | null
  /** The last runs that have ended, to be looked at again; the newest at the end. */
  readonly ended: readonly Run[]
}

/** So many ended runs are kept. */
const KEPT = 10

export const NO_RUNS: Runs = { engine: { state: 'starting', loading: null }, current: null, shown: null, checked: null, ended: [] }

/** A run has been asked for. The panels go on showing what they show. */
export function begin(runs: Runs, id: number, kind: Run['kind'], sources: readonly Source[], options: Partial<RunOptions> = {}): Runs {
  const { indexes = [], start } = options
  const number = (runs.current?.number ?? 0) + 1
  const tried = { indexes, before: indexes.length === 0 ? [] : (runs.shown?.events ?? []) }
  const current: Run = {
    id,
    number,
    kind,
    sources,
    startedFrom: start?.name ?? null,
    status: 'running',
    events: [],
    database: null,
    eventsAfter: [],
    check: null,
    tried,
  }
  return { ...runs, current }
}

/** A run that has ended is looked at again, until another one ends. */
export function lookAt(runs: Runs, id: number): Runs {
  const run = runs.ended.find((each) => each.id === id)
  return run === undefined ? runs : { ...runs, shown: run }
}

/** The run under way is shown, even though it has not ended: it takes long enough that one wants to see. */
export function reveal(runs: Runs): Runs {
  return { ...runs, shown: runs.current }
}

/** What the engine tells, taken into account. */
export function receive(runs: Runs, news: EngineNews): Runs {
  switch (news.kind) {
    case 'starting':
      return { ...runs, engine: { state: 'starting', loading: null } }
    case 'loading':
      return { ...runs, engine: { state: 'starting', loading: { loaded: news.loaded, total: news.total } } }
    case 'ready':
      return { ...runs, engine: { state: 'ready', sqlite: news.sqlite } }
    case 'failed':
      return { ...runs, engine: { state: 'failed', message: news.message, began: runs.engine.state === 'ready' } }
    case 'tables':
      return news.run === runs.current?.id ? update(runs, { database: news.database }) : withTables(runs, news.database)
    default:
      return news.run === runs.current?.id ? ofCurrent(runs, runs.current, news) : ofConsole(runs, news)
  }
}

function ofCurrent(runs: Runs, current: Run, news: EngineNews & { readonly kind: 'events' | 'checked' | 'ended' }): Runs {
  switch (news.kind) {
    case 'events':
      return update(runs, { events: [...current.events, ...news.events] })
    case 'checked':
      return update(runs, { check: news.result })
    case 'ended':
      return ended(update(runs, { status: news.killed ? 'stopped' : outcome(current.events) }))
  }
}

/** The console changed the database of the session that the last run left. */
function ofConsole(runs: Runs, news: EngineNews): Runs {
  if (news.kind !== 'events' || runs.current === null || runs.current.status === 'running') return runs
  const did = news.events.filter(({ kind }) => kind === 'query' || kind === 'transaction' || kind === 'change')
  return did.length === 0 ? runs : update(runs, { eventsAfter: [...runs.current.eventsAfter, ...did] })
}

/** What has ended is shown, and a check keeps its verdict. */
function ended(runs: Runs): Runs {
  const { current } = runs
  if (current === null) return runs
  return {
    ...reveal(runs),
    checked: current.kind === 'check' ? current : runs.checked,
    ended: [...runs.ended.filter(({ id }) => id !== current.id), current].slice(-KEPT),
  }
}

function update(runs: Runs, change: Partial<Run>): Runs {
  if (runs.current === null) return runs
  const current = { ...runs.current, ...change }
  return {
    ...runs,
    current,
    shown: runs.shown?.id === current.id ? current : runs.shown,
    ended: runs.ended.map((run) => (run.id === current.id ? current : run)),
  }
}

/** The console changed the tables of the session that the last run left. */
function withTables(runs: Runs, database: DatabaseSnapshot): Runs {
  return runs.current?.status === 'running' ? runs : update(runs, { database })
}

function outcome(events: readonly RunEvent[]): Run['status'] {
  const done = events.findLast((event) => event.kind === 'done')
  return done?.kind === 'done' ? done.outcome : 'stopped'
}
