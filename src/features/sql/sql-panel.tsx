import { useState } from 'react'
import type { QueryEvent, RunEvent } from '#protocol/run-event.ts'
import { DIALECTS } from '#ui/dialect.ts'
import { Empty } from '#ui/empty.tsx'
import { Segments } from '#ui/segments.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { Boundary } from './boundary.tsx'
import { type IndexTrial, indexCode, planBefore } from './index-trial.ts'
import { Repeated } from './repeated.tsx'
import { SetupFold } from './setup-fold.tsx'
import { type SqlEntry, sqlEntries } from './sql-entries.ts'
import { useSql } from './sql-store.ts'
import { StatementEntry } from './statement-entry.tsx'

interface SqlPanelProps {
  readonly events: readonly RunEvent[]
  /** The name of the set-up's file, whose statements are folded. */
  readonly setup: string
  readonly trial: IndexTrial
}

/** Every statement that was sent, in order, as SQLite ran it or as PostgreSQL would get it. */
export function SqlPanel({ events, setup, trial }: SqlPanelProps) {
  const { dialect, filled, actions } = useSql()
  const [setupShown, setSetupShown] = useState(false)
  const entries = sqlEntries(events)
  const own = entries.filter((entry) => fileOf(entry) !== setup)
  const ofSetup = entries.filter((entry) => fileOf(entry) === setup)
  return (
    <>
      <div className="bar">
        <Segments label="Dialect" choices={DIALECTS} chosen={dialect} onChoose={actions.setDialect} />
        <span className="dim hide-s">{dialect === 'sqlite' ? 'as it ran' : 'compiled, not run'}</span>
        <span className="grow" />
        <TickBox label="Params filled in" checked={filled} onChange={actions.setFilled} />
      </div>
      {trial.indexes.length > 0 && (
        <div className="strip-note">
          <span>
            Run with <code>{trial.indexes.map(indexCode).join(', ')}</code>, to see what it changes. The next run is without.
          </span>
        </div>
      )}
      {entries.length === 0 && (
        <Empty title="No statement in this run">
          Building a query sends nothing. Hand it to <code>Repo.all</code> to see its SQL here.
        </Empty>
      )}
      <ol className="ledger" aria-label="Statements">
        {ofSetup.length > 0 && (
          <SetupFold statements={statementsIn(ofSetup)} open={setupShown} onToggle={() => setSetupShown(!setupShown)} />
        )}
        {setupShown && ofSetup.map((entry) => <Entry key={keyOf(entry)} entry={entry} events={events} trial={trial} />)}
        {own.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} events={events} trial={trial} />
        ))}
      </ol>
    </>
  )
}

interface EntryProps extends Pick<SqlPanelProps, 'events' | 'trial'> {
  readonly entry: SqlEntry
}

function Entry({ entry, events, trial }: EntryProps) {
  const ofPlan = (query: QueryEvent | undefined) => ({
    trial,
    planBefore: query === undefined || trial.before.length === 0 ? null : planBefore(query, events, trial.before),
  })
  switch (entry.kind) {
    case 'statement':
      return <StatementEntry entry={entry} {...ofPlan(entry.query)} />
    case 'repeated':
      return <Repeated entry={entry} {...ofPlan(entry.queries[0])} />
    case 'boundary':
      return <Boundary entry={entry} />
  }
}

function eventOf(entry: SqlEntry): RunEvent | undefined {
  return entry.kind === 'statement' ? entry.query : entry.kind === 'repeated' ? entry.queries[0] : entry.event
}

const fileOf = (entry: SqlEntry) => eventOf(entry)?.file
const keyOf = (entry: SqlEntry) => eventOf(entry)?.seq ?? 0

function statementsIn(entries: readonly SqlEntry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.kind === 'statement' ? 1 : entry.kind === 'repeated' ? entry.queries.length : 0), 0)
}
