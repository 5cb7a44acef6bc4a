import { useState } from 'react'
import type { RunEvent } from '#protocol/run-event.ts'
import { DIALECTS } from '#ui/dialect.ts'
import { Empty } from '#ui/empty.tsx'
import { Segments } from '#ui/segments.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { Boundary } from './boundary.tsx'
import { Repeated } from './repeated.tsx'
import { SetupFold } from './setup-fold.tsx'
import { type SqlEntry, sqlEntries } from './sql-entries.ts'
import { useSql } from './sql-store.ts'
import { StatementEntry } from './statement-entry.tsx'

interface SqlPanelProps {
  readonly events: readonly RunEvent[]
  /** The name of the set-up's file, whose statements are folded. */
  readonly setup: string
}

/** Every statement that was sent, in order, as SQLite ran it or as PostgreSQL would get it. */
export function SqlPanel({ events, setup }: SqlPanelProps) {
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
      {entries.length === 0 && (
        <Empty title="No statement in this run">
          Building a query sends nothing. Hand it to <code>Repo.all</code> to see its SQL here.
        </Empty>
      )}
      <ol className="ledger" aria-label="Statements">
        {ofSetup.length > 0 && (
          <SetupFold statements={statementsIn(ofSetup)} open={setupShown} onToggle={() => setSetupShown(!setupShown)} />
        )}
        {setupShown && ofSetup.map((entry) => <Entry key={keyOf(entry)} entry={entry} />)}
        {own.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} />
        ))}
      </ol>
    </>
  )
}

function Entry({ entry }: { readonly entry: SqlEntry }) {
  switch (entry.kind) {
    case 'statement':
      return <StatementEntry entry={entry} />
    case 'repeated':
      return <Repeated entry={entry} />
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
