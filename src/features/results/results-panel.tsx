import type { ReactNode } from 'react'
import { Empty } from '#ui/empty.tsx'
import { LedgerEntry } from '#ui/ledger-entry.tsx'
import { count, showTime } from '#ui/time.ts'
import { type EarlierRuns, type EndedRun, RunPicker } from './earlier-runs.tsx'
import { ErrorCard, type Fixing } from './error-card.tsx'
import { type ResultEntry, resultEntries } from './result-entries.ts'
import { ValueCard } from './value-card.tsx'

interface ShownRun extends EndedRun {
  readonly status: 'running' | 'finished' | 'failed' | 'stopped' | 'limit'
  /** The database that it began with; null for an empty one. */
  readonly startedFrom: string | null
}

interface ResultsPanelProps {
  readonly run: ShownRun | null
  readonly earlier: EarlierRuns
  /** The name of the set-up's file, whose values are not shown. */
  readonly setup: string
  /** The code has been edited since the run. */
  readonly stale: boolean
  readonly fixing: Fixing
  /** What stands here before the first run, when there is something. */
  readonly before: ReactNode
}

/** What the run returned, printed and raised, in order. */
export function ResultsPanel({ run, earlier, setup, stale, fixing, before }: ResultsPanelProps) {
  if (run === null) {
    if (before !== null) return before
    return (
      <Empty title="Nothing has run yet">
        Press Run, or <kbd>Ctrl Enter</kbd> anywhere on the page. Each value is shown here with the line that gave it.
      </Empty>
    )
  }
  const entries = resultEntries(run.events, setup)
  return (
    <>
      <div className="bar">
        <span>
          <RunPicker {...earlier} shown={run} setup={setup} /> {isLast(run, earlier) && stateOf(run, setup, stale)}
        </span>
        <span className="dim">{summary(run, entries)}</span>
      </div>
      <ol className={`ledger${stale ? ' stale-all' : ''}`} aria-label="Results">
        {entries.map((entry) => (
          <Entry key={entry.event.seq} entry={entry} run={run.id} fixing={fixing} />
        ))}
        {run.status === 'running' && (
          <LedgerEntry file="" line={null}>
            <div className="bone" />
          </LedgerEntry>
        )}
      </ol>
      {entries.length === 0 && run.status === 'finished' && (
        <Empty title="No value">The code only defines things. Call one of them on a line of its own.</Empty>
      )}
    </>
  )
}

/** Nothing has run since. */
function isLast({ id }: EndedRun, { ended }: EarlierRuns): boolean {
  return !ended.slice(0, -1).some((other) => other.id === id)
}

function stateOf(run: ShownRun, setup: string, stale: boolean): ReactNode {
  const error = run.events.find((event) => event.kind === 'error')
  switch (run.status) {
    case 'running':
      return 'is running'
    case 'failed':
      return error?.line ? `stopped at ${error.file === setup ? 'the set-up’s ' : ''}line ${error.line}` : 'stopped at an error'
    case 'stopped':
      return 'was stopped'
    case 'limit':
      return 'was stopped by its limits'
    case 'finished':
      if (stale) return 'was of the code before your edit'
      return run.startedFrom === null ? 'on a fresh database' : `on a copy of ${run.startedFrom}`
  }
}

function summary(run: ShownRun, entries: readonly ResultEntry[]): string {
  const printed = entries.reduce((sum, entry) => sum + (entry.kind === 'output' ? entry.text.trimEnd().split('\n').length : 0), 0)
  const values = entries.filter((entry) => entry.kind === 'value').length
  const done = run.events.findLast((event) => event.kind === 'done')
  const parts = [
    count(values, 'value'),
    printed > 0 ? `${count(printed, 'line')} printed` : '',
    done?.kind === 'done' ? showTime(done.elapsed) : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function Entry({ entry, run, fixing }: { readonly entry: ResultEntry; readonly run: number; readonly fixing: Fixing }) {
  switch (entry.kind) {
    case 'value':
      return <ValueCard entry={entry} run={run} />
    case 'error':
      return <ErrorCard event={entry.event} transaction={entry.transaction} fixing={fixing} />
    case 'output':
      return (
        <LedgerEntry file={entry.event.file} line={entry.event.line}>
          <div className="head-row">
            <pre className="said">{entry.text.replace(/\n$/, '')}</pre>
            <span className="right meta">{entry.event.device === 'stdio' ? 'printed' : 'stderr'}</span>
          </div>
        </LedgerEntry>
      )
    case 'warning':
      return (
        <LedgerEntry file={entry.event.file} line={entry.event.line}>
          <div className="head-row">
            <span className="sign warn-t">▲</span>
            <pre className="warning">{entry.event.message}</pre>
            <span className="right meta">warning</span>
          </div>
        </LedgerEntry>
      )
    case 'table':
      return (
        <LedgerEntry file={entry.event.file} line={entry.event.line}>
          <div className="head-row">
            <span>
              Made the table <code>{entry.event.table}</code> for <code>{entry.event.schema}</code>, which had none
            </span>
            <span className="right meta">from the schema’s fields</span>
          </div>
        </LedgerEntry>
      )
  }
}
