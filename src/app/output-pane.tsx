import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'
import { ConsolePanel } from '#features/console/console-panel.tsx'
import { DatabasePanel } from '#features/database/database-panel.tsx'
import { type OutputTab, useLayout } from '#features/layout/layout-store.ts'
import { resultEntries } from '#features/results/result-entries.ts'
import { ResultsPanel } from '#features/results/results-panel.tsx'
import type { Run } from '#features/run/run.ts'
import { SqlPanel } from '#features/sql/sql-panel.tsx'
import { TransactionsPanel } from '#features/transactions/transactions-panel.tsx'
import { SETUP } from './program.ts'
import { useConsole } from './use-runs.ts'

const NAMES: Readonly<Record<OutputTab, string>> = {
  results: 'Results',
  sql: 'SQL',
  transactions: 'Transactions',
  database: 'Database',
  console: 'Console',
}
const TABS = Object.keys(NAMES) as OutputTab[]

/** What happened: five ways to look at the last run. */
export function OutputPane({ run, stale }: { readonly run: Run | null; readonly stale: boolean }) {
  const { outputTab, actions } = useLayout()
  return (
    <Tabs.Root className="pane-in" value={outputTab} onValueChange={(value) => actions.openTab(TABS.find((tab) => tab === value) ?? 'results')}>
      <div className="pane-head">
        <Tabs.List className="tabs" aria-label="What happened">
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab}>
              {NAMES[tab]}
              {run !== null && <Count tab={tab} run={run} />}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      {TABS.map((tab) => (
        <Tabs.Content key={tab} value={tab} className="pane-body">
          <Panel tab={tab} run={run} stale={stale} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}

function Count({ tab, run }: { readonly tab: OutputTab; readonly run: Run }): ReactNode {
  const own = run.events.filter(({ file }) => file !== SETUP)
  const errors = run.events.filter(({ kind }) => kind === 'error').length
  if (tab === 'results' && errors > 0) return <span className="n bad-t">✗ {errors}</span>
  const counts: Readonly<Record<OutputTab, number>> = {
    results: resultEntries(run.events, SETUP).filter(({ kind }) => kind === 'value').length,
    sql: own.filter(({ kind }) => kind === 'query').length,
    transactions: own.filter((event) => event.kind === 'transaction' && event.action === 'begin').length,
    database: run.database?.tables.length ?? 0,
    console: 0,
  }
  return counts[tab] > 0 ? <span className="n">{counts[tab]}</span> : null
}

function Panel({ tab, run, stale }: { readonly tab: OutputTab; readonly run: Run | null; readonly stale: boolean }) {
  const events = run?.events ?? []
  const { openTab } = useLayout((state) => state.actions)
  const { exchanges, actions } = useConsole()
  switch (tab) {
    case 'results':
      return <ResultsPanel run={run} setup={SETUP} stale={stale} />
    case 'sql':
      return <SqlPanel events={events} setup={SETUP} />
    case 'transactions':
      return <TransactionsPanel events={events} setup={SETUP} />
    case 'database':
      return <DatabasePanel database={run?.database ?? null} events={events} setup={SETUP} run={run?.number ?? null} onTransactions={() => openTab('transactions')} />
    case 'console':
      return <ConsolePanel exchanges={exchanges} run={run?.number ?? null} onEvaluate={actions.evaluate} onClear={actions.clear} />
  }
}
