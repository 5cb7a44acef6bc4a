import { type ReactNode, useMemo, useState } from 'react'
import type { DatabaseSnapshot } from '#protocol/database.ts'
import type { RunEvent } from '#protocol/run-event.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { SqlBlock } from '#ui/sql-text.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { DiagramView } from './diagram.tsx'
import { EditNote } from './edit-note.tsx'
import { missingTables, schemaMismatches } from './schema-mismatches.ts'
import type { AskTableRows } from './table-rows.tsx'
import { TableSection } from './table-section.tsx'
import { type EditsProps, useEditing } from './use-editing.tsx'

interface DatabasePanelProps {
  readonly database: DatabaseSnapshot | null
  readonly events: readonly RunEvent[]
  /** Of the console, since the run. */
  readonly eventsAfter: readonly RunEvent[]
  readonly setup: string
  readonly run: number | null
  readonly onTransactions: () => void
  /** What runs start from, above the tables. */
  readonly start: ReactNode
  readonly edits: EditsProps
  readonly askRows: AskTableRows
}

const MIGRATIONS = 'schema_migrations'

function changesRows(events: readonly RunEvent[], setup: string): boolean {
  return events.some((event) => event.kind === 'change' && event.file !== setup && event.table !== MIGRATIONS)
}

/** The tables as the run and the console left them, with what they changed. */
export function DatabasePanel(props: DatabasePanelProps) {
  const { database, run, start } = props
  return (
    <>
      {start}
      {database === null || database.tables.length === 0 ? (
        <Empty title="No tables">
          {run === null ? 'Run the code to see the tables that it leaves.' : 'This run left none. A migration makes them.'}
        </Empty>
      ) : (
        <Tables {...props} database={database} />
      )}
    </>
  )
}

function Tables(props: DatabasePanelProps & { readonly database: DatabaseSnapshot }) {
  const { database, setup, run, onTransactions, edits, askRows } = props
  const [first, setFirst] = useState(true)
  const [ddl, setDdl] = useState(false)
  const editing = useEditing(database, edits)
  // Ecto's own table of migrations is nobody's point, and comes last.
  const tables = [...database.tables].sort((a, b) => Number(a.name === MIGRATIONS) - Number(b.name === MIGRATIONS))
  const own = tables.filter(({ name }) => name !== MIGRATIONS)
  const events = useMemo(() => [...props.events, ...props.eventsAfter], [props.events, props.eventsAfter])
  const changers = [changesRows(props.events, setup) ? `run ${run}` : '', changesRows(props.eventsAfter, setup) ? 'the console' : '']
  const marked = changers.filter((name) => name !== '').join(' and ')
  const mismatches = schemaMismatches(database)
  const references = tables.some(({ columns }) => columns.some((column) => column.references !== null))
  return (
    <>
      <div className="bar start-bar">
        <span>{marked === '' ? `Run ${run} changed no row` : `Marked: what ${marked} changed`}</span>
        <TickBox label="Changed rows first" checked={first} onChange={setFirst} />
        <Button small aria-pressed={editing.on} onClick={editing.toggle}>
          Edit
        </Button>
        <Button small aria-pressed={ddl} onClick={() => setDdl(!ddl)}>
          DDL
        </Button>
      </div>
      {editing.on && <EditNote edits={edits} />}
      <div className="dbs">
        {tables.map((table) => (
          <TableSection
            key={table.name}
            table={table}
            events={events}
            setup={setup}
            askRows={askRows}
            changedFirst={first}
            onTransactions={onTransactions}
            editing={editing.on}
            form={editing.formOf(table)}
            onEdit={(row, column) => editing.begin(table, row, column)}
          >
            {ddl && (
              <div className="ddl">
                {[table.ddl, ...table.indexes].map((sql) => (
                  <SqlBlock key={sql} sql={sql} />
                ))}
              </div>
            )}
          </TableSection>
        ))}
        {(references || mismatches.length > 0) && (
          <section className="tbl diagram" aria-label="Diagram">
            <h3>Tables and references</h3>
            <div className="beside-list">
              <DiagramView tables={own} missing={missingTables(database)} mismatches={mismatches} />
              {mismatches.length > 0 && (
                <ul aria-label="Schemas and tables that do not agree">
                  {mismatches.map(({ text }) => (
                    <li key={text}>
                      <span className="warn-t">▲</span> {text}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </section>
        )}
      </div>
    </>
  )
}
