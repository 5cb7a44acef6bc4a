import { type ReactNode, useMemo, useState } from 'react'
import type { TableSnapshot } from '#protocol/database.ts'
import type { RunEvent } from '#protocol/run-event.ts'
import { count } from '#ui/time.ts'
import { listRows, type MarkedRow, type MarkedTable, markTable } from './changed-rows.ts'
import { type AskTableRows, TableRows } from './table-rows.tsx'

interface TableSectionProps {
  readonly table: TableSnapshot
  readonly events: readonly RunEvent[]
  readonly setup: string
  readonly changedFirst: boolean
  readonly askRows: AskTableRows
  readonly onTransactions: () => void
  /** Cells can be chosen to be edited. */
  readonly editing: boolean
  /** For the cell that is being edited; null when none of this table is. */
  readonly form: ReactNode
  readonly onEdit: (row: MarkedRow, column: number) => void
  /** The table's DDL, when it is asked for. */
  readonly children: ReactNode
}

/** More rows than this are behind a button. */
const FEW = 8

/** One table: its rows, with the signs of what was done to them. */
export function TableSection(props: TableSectionProps) {
  const { table, events, setup, changedFirst, askRows, onTransactions, editing, form, onEdit, children } = props
  const [all, setAll] = useState(false)
  const marked = useMemo(() => markTable(table, events, setup), [table, events, setup])
  const listed = useMemo(() => listRows(marked, changedFirst), [marked, changedFirst])
  const total = listed.first.length + listed.more + listed.last.length
  return (
    <section className="tbl" aria-label={`Table ${table.name}`}>
      <h3>
        {table.name} <Counts marked={marked} />
        {marked.undone > 0 && (
          <span className="meta">
            {count(marked.undone, 'change')} <span className="bad-t">↶ undone</span>,{' '}
            <button type="button" className="link-button" onClick={onTransactions}>
              see Transactions
            </button>
          </span>
        )}
      </h3>
      {children}
      {form !== null && <div className="edit-form">{form}</div>}
      {total > 0 && (
        <TableRows
          marked={marked}
          listed={all ? listed : { ...listed, first: listed.first.slice(0, FEW), more: 0, last: [] }}
          askRows={askRows}
          editing={editing}
          onEdit={onEdit}
        />
      )}
      {!all && total > FEW && (
        <p className="more-rows">
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {count(total - FEW, 'more row')}
          </button>
        </p>
      )}
    </section>
  )
}

function Counts({ marked }: { readonly marked: MarkedTable }) {
  const { table, inserted, updated, deleted } = marked
  return (
    <span className="meta">
      {count(table.total, 'row')}
      {inserted > 0 && <span className="ok-t"> +{inserted}</span>}
      {updated > 0 && <span className="warn-t"> ~{updated}</span>}
      {deleted > 0 && <span className="bad-t"> −{deleted}</span>}
    </span>
  )
}
