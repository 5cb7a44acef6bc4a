import { type ReactNode, useState } from 'react'
import type { ColumnSnapshot } from '#protocol/database.ts'
import { count } from '#ui/time.ts'
import { Wide } from '#ui/wide.tsx'
import { changedFirst, type MarkedRow, type MarkedTable } from './changed-rows.ts'

interface TableSectionProps {
  readonly marked: MarkedTable
  readonly changedFirst: boolean
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

/** One table: its rows, with the signs of what the run did to them. */
export function TableSection({ marked, changedFirst: first, onTransactions, editing, form, onEdit, children }: TableSectionProps) {
  const [all, setAll] = useState(false)
  const { table, undone } = marked
  const rows = first ? changedFirst(marked.rows) : marked.rows
  const shown = all ? rows : rows.slice(0, FEW)
  const numeric = table.columns.map(
    (_, index) => marked.rows.every(({ values }) => isNumber(values[index] ?? null)) && marked.rows.length > 0,
  )
  const here = table.total - table.rows.length + rows.length
  return (
    <section className="tbl" aria-label={`Table ${table.name}`}>
      <h3>
        {table.name} <Counts marked={marked} />
        {undone > 0 && (
          <span className="meta">
            {count(undone, 'change')} <span className="bad-t">↶ undone</span>,{' '}
            <button type="button" className="link-button" onClick={onTransactions}>
              see Transactions
            </button>
          </span>
        )}
      </h3>
      {children}
      {form !== null && <div className="edit-form">{form}</div>}
      {rows.length > 0 && (
        <Wide label={`Rows of ${table.name}`}>
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr">change</span>
                </th>
                {table.columns.map((column, index) => (
                  <th key={column.name} scope="col" className={numeric[index] ? 'num' : ''} title={columnWords(column)}>
                    {column.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row
                  key={`${row.rowid} ${row.mark}`}
                  row={row}
                  numeric={numeric}
                  columns={editing && row.mark !== 'deleted' ? table.columns : null}
                  onEdit={(column) => onEdit(row, column)}
                />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {here > shown.length && (
        <p className="more-rows">
          {rows.length > shown.length ? (
            <button type="button" className="link-button" onClick={() => setAll(true)}>
              {count(here - shown.length, 'more row')}
            </button>
          ) : (
            <span className="dim">{count(here - shown.length, 'more row')}</span>
          )}
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

const SIGNS = { inserted: ['ins-r', '+'], updated: ['upd-r', '~'], deleted: ['del-r', '−'] } as const

interface RowProps {
  readonly row: MarkedRow
  readonly numeric: readonly boolean[]
  /** Null: the cells are to be read only. */
  readonly columns: readonly ColumnSnapshot[] | null
  readonly onEdit: (column: number) => void
}

function Row({ row, numeric, columns, onEdit }: RowProps) {
  const [className, sign] = row.mark === null ? ['', ''] : SIGNS[row.mark]
  return (
    <tr className={className}>
      <td>
        {sign !== '' && <span aria-hidden="true">{sign}</span>}
        <span className="sr">{row.mark}</span>
      </td>
      {row.values.map((value, index) => {
        const old = row.before?.[index]
        const changed = row.before !== null && old !== value
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value is its column
          <td key={index} className={`${numeric[index] ? 'num' : ''}${changed ? ' upd' : ''}`}>
            {changed && <span className="old">{old ?? 'NULL'}</span>}{' '}
            {columns === null || columns[index]?.primaryKey === true ? (
              (value ?? <span className="dim">NULL</span>)
            ) : (
              <button
                type="button"
                className="cell-button"
                aria-label={`Edit ${columns[index]?.name} of row ${row.rowid}: ${value ?? 'NULL'}`}
                onClick={() => onEdit(index)}
              >
                {value ?? <span className="dim">NULL</span>}
              </button>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function isNumber(value: string | null): boolean {
  return value === null || /^-?\d+(\.\d+)?$/.test(value)
}

function columnWords(column: ColumnSnapshot): string {
  const reference = column.references === null ? '' : `, refers to ${column.references.table}.${column.references.column}`
  return `${column.type}${column.primaryKey ? ', primary key' : ''}${column.notNull ? ', not null' : ''}${reference}`
}
