import { useCallback } from 'react'
import type { ColumnSnapshot } from '#protocol/database.ts'
import type { RowsAnswers, RowWindow } from '#protocol/rows.ts'
import { LongTable } from '#ui/long-table.tsx'
import { wholeNumber } from '#ui/time.ts'
import { useRows } from '#ui/use-rows.ts'
import { Wide } from '#ui/wide.tsx'
import type { ListedRows, MarkedRow, MarkedTable } from './changed-rows.ts'
import { TableRow } from './table-row.tsx'

/** Asks for further rows of a table, as if the rows with the rowids `without` were not in it. */
export type AskTableRows = (table: string, without: readonly number[], window: RowWindow) => Promise<RowsAnswers['table']>

interface TableRowsProps {
  readonly marked: MarkedTable
  readonly listed: ListedRows
  readonly askRows: AskTableRows
  readonly editing: boolean
  readonly onEdit: (row: MarkedRow, column: number) => void
}

/** More rows than this are drawn as they come into view. */
const MANY = 100

/** Rows of a table, however many there are. */
export function TableRows(props: TableRowsProps) {
  const { listed } = props
  return listed.more > 0 || listed.first.length + listed.last.length > MANY ? <ManyRows {...props} /> : <FewRows {...props} />
}

function FewRows({ marked, listed, editing, onEdit }: TableRowsProps) {
  const { table } = marked
  const numeric = numericColumns(marked)
  return (
    <Wide label={`Rows of ${table.name}`}>
      <table className="grid">
        <thead>
          <tr>
            <Heads columns={table.columns} numeric={numeric} />
          </tr>
        </thead>
        <tbody>
          {[...listed.first, ...listed.last].map((row, index) => (
            <TableRow
              // A table may have no rowids.
              key={row.rowid < 0 ? `at ${index}` : `${row.rowid} ${row.mark}`}
              row={row}
              numeric={numeric}
              columns={editing && row.mark !== 'deleted' ? table.columns : null}
              onEdit={(column) => onEdit(row, column)}
            />
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function ManyRows({ marked, listed, askRows, editing, onEdit }: TableRowsProps) {
  const { table, mark } = marked
  const { first, more, from, without, last } = listed
  const numeric = numericColumns(marked)
  const ask = useCallback(
    async (at: number, count: number) => {
      const rows = await askRows(table.name, without, { from: from + at, count })
      return rows === null ? null : rows.map(mark)
    },
    [askRows, table, mark, from, without],
  )
  const asked = useRows(first, first.length + more, ask)
  const at = (index: number) => asked.at(index) ?? last[index - first.length - more]
  return (
    <LongTable
      total={first.length + more + last.length}
      columns={table.columns.length + 1}
      head={<Heads columns={table.columns} numeric={numeric} />}
      rows={{ ...asked, at }}
      row={(row, _, rowIndex) => (
        <TableRow
          row={row}
          rowIndex={rowIndex}
          numeric={numeric}
          columns={editing && row.mark !== 'deleted' ? table.columns : null}
          onEdit={(column) => onEdit(row, column)}
        />
      )}
      gone={`The rows beyond the first ${wholeNumber(table.rows.length)} went with their run. Run again to see them.`}
    />
  )
}

interface HeadsProps {
  readonly columns: readonly ColumnSnapshot[]
  readonly numeric: readonly boolean[]
}

function Heads({ columns, numeric }: HeadsProps) {
  return (
    <>
      <th scope="col">
        <span className="sr">change</span>
      </th>
      {columns.map((column, index) => (
        <th key={column.name} scope="col" className={numeric[index] ? 'num' : ''} title={columnWords(column)}>
          {column.name}
        </th>
      ))}
    </>
  )
}

function numericColumns({ table, rows }: MarkedTable): readonly boolean[] {
  return table.columns.map((_, index) => rows.length > 0 && rows.every(({ values }) => isNumber(values[index] ?? null)))
}

function isNumber(value: string | null): boolean {
  return value === null || /^-?\d+(\.\d+)?$/.test(value)
}

function columnWords(column: ColumnSnapshot): string {
  const reference = column.references === null ? '' : `, refers to ${column.references.table}.${column.references.column}`
  return `${column.type}${column.primaryKey ? ', primary key' : ''}${column.notNull ? ', not null' : ''}${reference}`
}
