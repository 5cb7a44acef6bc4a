import { Tabs } from 'radix-ui'
import { memo, type ReactNode, useCallback, useMemo } from 'react'
import type { Recording } from '#course/recording.ts'
import type { AskTableRows } from '#features/database/table-rows.tsx'
import type { EditsProps } from '#features/database/use-editing.tsx'
import { type OutputTab, useLayout } from '#features/layout/layout-store.ts'
import { applyFix } from '#features/results/apply-fix.ts'
import type { Fixing } from '#features/results/error-card.tsx'
import { RecordedRun } from '#features/results/recorded-run.tsx'
import { resultEntries } from '#features/results/result-entries.ts'
import { ResultsPanel } from '#features/results/results-panel.tsx'
import { ValueRowsContext } from '#features/results/table-place.ts'
import { ValueBody } from '#features/results/value-card.tsx'
import type { Run } from '#features/run/run.ts'
import { RowsTable } from '#features/sql/returned-rows.tsx'
import { useSql } from '#features/sql/sql-store.ts'
import { StartBar } from '#features/start-database/start-bar.tsx'
import { FILE_NAMES, textOf } from '#features/workspace/files.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import type { IndexHint, RunEvent } from '#protocol/run-event.ts'
import { isControl } from '#protocol/transaction-outcome.ts'
import { DialectContext } from '#ui/dialect.ts'
import { LATE } from './late-parts.ts'
import { OUTPUT_NAMES, OUTPUT_TABS } from './output-tabs.ts'
import { SETUP, shownFile } from './program.ts'
import { useCellEdits } from './use-cell-edits.ts'
import { completeInput } from './use-language.ts'
import { askRows, useConsole, useRuns } from './use-runs.ts'

interface OutputPaneProps {
  readonly run: Run | null
  readonly stale: boolean
  /** What to show before the first run. */
  readonly recorded: Recording | null
  /** The database as it is becomes what runs start from. */
  readonly onKeepDatabase: () => void
  /** Runs the same again with one index more. */
  readonly onTryIndex: (index: IndexHint) => void
}

/** What happened: five ways to look at the last run. */
export const OutputPane = memo(function OutputPane(props: OutputPaneProps) {
  const { run } = props
  const { outputTab, actions } = useLayout()
  const dialect = useSql((state) => state.dialect)
  const edits = useCellEdits(run?.number ?? null)
  const counts = useMemo(() => (run === null ? null : countsOf(run)), [run])
  return (
    <DialectContext value={dialect}>
      <Tabs.Root
        className="pane-in"
        value={outputTab}
        onValueChange={(value) => actions.openTab(OUTPUT_TABS.find((tab) => tab === value) ?? 'results')}
      >
        <div className="pane-head">
          <Tabs.List className="tabs" aria-label="What happened">
            {OUTPUT_TABS.map((tab) => (
              <Tabs.Trigger key={tab} value={tab}>
                {OUTPUT_NAMES[tab]}
                {counts !== null && <Count tab={tab} counts={counts} />}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        {OUTPUT_TABS.map((tab) => (
          <Tabs.Content key={tab} value={tab} className="pane-body">
            <ValueRowsContext value={askRows}>
              <Panel tab={tab} {...props} edits={edits} />
            </ValueRowsContext>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </DialectContext>
  )
})

/** An error's suggestion goes into the file as an edit that Ctrl-Z takes back. */
function fixingOf(run: Run | null): Fixing {
  return {
    textOf(file) {
      const name = FILE_NAMES.find((each) => shownFile(each) === file)
      const { originals, edits } = useWorkspace.getState()
      const text = name === undefined ? null : textOf(originals, edits, name)
      return run?.sources.find((source) => source.file === file)?.text === text ? text : null
    },
    onFix(file, fix) {
      const name = FILE_NAMES.find((each) => shownFile(each) === file)
      if (name === undefined) return
      const { originals, edits, actions } = useWorkspace.getState()
      actions.choose(name)
      actions.edit(name, applyFix(textOf(originals, edits, name), fix))
    },
  }
}

const NONE: readonly RunEvent[] = []
const NOT_TRIED = { indexes: [], before: [] }

interface Counts extends Readonly<Record<OutputTab, number>> {
  readonly errors: number
}

function countsOf(run: Run): Counts {
  const own = run.events.filter(({ file }) => file !== SETUP)
  return {
    results: resultEntries(run.events, SETUP).filter(({ kind }) => kind === 'value').length,
    sql: own.filter((event) => event.kind === 'query' && !isControl(event)).length,
    transactions: own.filter((event) => event.kind === 'transaction' && event.action === 'begin').length,
    database: run.database?.tables.filter(({ name }) => name !== 'schema_migrations').length ?? 0,
    console: 0,
    errors: run.events.filter(({ kind }) => kind === 'error').length,
  }
}

function Count({ tab, counts }: { readonly tab: OutputTab; readonly counts: Counts }): ReactNode {
  if (tab === 'results' && counts.errors > 0) return <span className="n bad-t">✗ {counts.errors}</span>
  return counts[tab] > 0 ? <span className="n">{counts[tab]}</span> : null
}

type PanelProps = OutputPaneProps & { readonly tab: OutputTab; readonly edits: EditsProps }

function Panel({ tab, run, stale, recorded, onKeepDatabase, onTryIndex, edits }: PanelProps) {
  const events = run?.events ?? NONE
  const id = run?.id ?? 0
  const askTableRows = useCallback<AskTableRows>(
    (table, without, window) => askRows({ kind: 'table', run: id, table, without, window }),
    [id],
  )
  const { openTab } = useLayout((state) => state.actions)
  const { exchanges, actions } = useConsole()
  const ended = useRuns((state) => state.ended)
  const look = useRuns((state) => state.actions.look)
  switch (tab) {
    case 'results':
      return (
        <ResultsPanel
          run={run}
          earlier={{ ended, onLook: look }}
          setup={SETUP}
          stale={stale}
          fixing={fixingOf(run)}
          before={recorded === null ? null : <RecordedRun recording={recorded} file="code.exs" />}
        />
      )
    case 'sql':
      return <LATE.sql.Part events={events} setup={SETUP} trial={{ ...(run?.tried ?? NOT_TRIED), onTry: onTryIndex }} />
    case 'transactions':
      return <LATE.transactions.Part events={events} setup={SETUP} />
    case 'database':
      return (
        <LATE.database.Part
          database={run?.database ?? null}
          events={events}
          eventsAfter={run?.eventsAfter ?? NONE}
          askRows={askTableRows}
          setup={SETUP}
          run={run?.number ?? null}
          onTransactions={() => openTab('transactions')}
          edits={edits}
          start={<StartBar run={run?.number ?? null} onKeep={onKeepDatabase} />}
        />
      )
    case 'console':
      return (
        <LATE.console.Part
          exchanges={exchanges}
          run={run?.number ?? null}
          onEvaluate={actions.evaluate}
          onClear={actions.clear}
          onComplete={completeInput}
          valueBody={(event, evaluation) => <ValueBody event={event} run={evaluation} tags={null} />}
          rowsBody={(query) => <RowsTable query={query} />}
        />
      )
  }
}
