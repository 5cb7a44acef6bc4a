import { Fragment, useState } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { Cell, TablePreview } from '#protocol/preview.ts'
import { Icon } from '#ui/icon.tsx'
import { latePart } from '#ui/late-part.tsx'
import { Wide } from '#ui/wide.tsx'
import { nestedPlace, type TablePlace } from './table-place.ts'

/** More rows than this are drawn as they come into view. */
const MANY = 100

const LongRows = latePart('The rows', async () => (await import('./long-rows.tsx')).LongRows).Part

interface StructTableProps {
  readonly table: TablePreview
  /** Where the table's rows are, for asking for more of them. */
  readonly place: TablePlace
}

/** Structs or maps as a table: a row each, or for a single one a row a field. */
export function StructTable({ table, place }: StructTableProps) {
  if (!table.list) return <Record table={table} place={place} />
  const isLong = table.total > MANY || table.total > table.rows.length
  return isLong ? <LongTable key={`${place.run} ${place.seq}`} table={table} place={place} /> : <PlainTable table={table} place={place} />
}

function LongTable({ table, place }: StructTableProps) {
  const opened = useOpened()
  return (
    <LongRows
      table={table}
      place={place}
      head={<Head table={table} />}
      row={(row, index, rowIndex) => <Row table={table} place={place} row={row} index={index} opened={opened} rowIndex={rowIndex} />}
    />
  )
}

function PlainTable({ table, place }: StructTableProps) {
  const opened = useOpened()
  return (
    <Wide label="Rows">
      <table className="grid">
        <thead>
          <tr>
            <Head table={table} />
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a value has no other identity
            <Row key={index} table={table} place={place} row={row} index={index} opened={opened} />
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Head({ table }: { readonly table: TablePreview }) {
  return table.columns.map((name, column) => (
    <th key={name} scope="col" className={isNumeric(table, column) ? 'num' : ''}>
      {name}
    </th>
  ))
}

/** Which cell of each row is opened, by the row; a row that scrolls out of view and back is still open. */
interface Opened {
  readonly cells: ReadonlyMap<number, number>
  readonly toggle: (row: number, column: number) => void
}

function useOpened(): Opened {
  const [cells, setCells] = useState<ReadonlyMap<number, number>>(new Map())
  const toggle = (row: number, column: number) => {
    const next = new Map(cells)
    if (next.get(row) === column) next.delete(row)
    else next.set(row, column)
    setCells(next)
  }
  return { cells, toggle }
}

function isNumeric(table: TablePreview, column: number): boolean {
  const cells = table.rows.slice(0, 20).flatMap((row) => row[column] ?? [])
  return (
    cells.some(({ type, nested }) => type === 'number' || nested?.list) &&
    cells.every(({ type, nested }) => type === 'number' || type === 'nil' || nested)
  )
}

interface RowProps extends StructTableProps {
  readonly row: readonly Cell[]
  readonly index: number
  readonly opened: Opened
  readonly rowIndex?: number
}

/** One row, and below it what is opened of it. */
function Row({ table, place, row, index, opened, rowIndex }: RowProps) {
  const open = opened.cells.get(index)
  const nested = open === undefined ? null : row[open]?.nested
  return (
    <>
      <tr className={nested ? 'open' : ''} aria-rowindex={rowIndex}>
        {row.map((cell, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          <td key={column} className={`${isNumeric(table, column) ? 'num ' : ''}${classOf(cell)}`}>
            {cell.nested === null || cell.nested.total === 0 ? (
              <CellText cell={cell} />
            ) : (
              <NestedButton
                cell={cell}
                name={table.columns[column] ?? ''}
                open={open === column}
                onToggle={() => opened.toggle(index, column)}
              />
            )}
          </td>
        ))}
      </tr>
      {nested && open !== undefined && (
        <tr className="nest">
          <td colSpan={table.columns.length}>
            <StructTable table={nested} place={nestedPlace(place, index, open)} />
          </td>
        </tr>
      )}
    </>
  )
}

interface NestedButtonProps {
  readonly cell: Cell
  readonly name: string
  readonly open: boolean
  readonly onToggle: () => void
}

function NestedButton({ cell, name, open, onToggle }: NestedButtonProps) {
  const size = cell.nested?.list ? String(cell.nested.total) : (cell.nested?.module?.split('.').at(-1) ?? 'map')
  return (
    <button type="button" className="tw" aria-expanded={open} aria-label={`${name}: ${size}`} onClick={onToggle}>
      {size}
      <Icon name={open ? 'down' : 'next'} />
    </button>
  )
}

function CellText({ cell }: { readonly cell: Cell }) {
  if (cell.nested?.total === 0) return '0'
  return cell.type === 'notLoaded' ? 'not loaded' : <ElixirText text={cell.text} inspected />
}

function classOf(cell: Cell): string {
  return cell.type === 'notLoaded' || cell.type === 'nil' ? 'dim' : ''
}

function Record({ table, place }: StructTableProps) {
  const row = table.rows[0] ?? []
  return (
    <dl className="record">
      {row.map((cell, column) => (
        <Fragment key={table.columns[column]}>
          <dt>{table.columns[column]}</dt>
          <dd className={classOf(cell)}>
            <RecordCell cell={cell} name={table.columns[column] ?? ''} place={nestedPlace(place, 0, column)} />
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

interface RecordCellProps {
  readonly cell: Cell
  readonly name: string
  readonly place: TablePlace
}

function RecordCell({ cell, name, place }: RecordCellProps) {
  const [open, setOpen] = useState(false)
  if (cell.nested === null || cell.nested.total === 0) return <CellText cell={cell} />
  return (
    <>
      <NestedButton cell={cell} name={name} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <div className="nested">
          <StructTable table={cell.nested} place={place} />
        </div>
      )}
    </>
  )
}
