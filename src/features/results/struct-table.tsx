import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useRef, useState } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { Cell, TablePreview } from '#protocol/preview.ts'
import { Icon } from '#ui/icon.tsx'
import { Wide } from '#ui/wide.tsx'

/** More rows than this are drawn as they come into view. */
const MANY = 100
const ROW_HEIGHT = 24

/** Structs or maps as a table: a row each, or for a single one a row a field. */
export function StructTable({ table }: { readonly table: TablePreview }) {
  if (!table.list) return <Record table={table} />
  return table.rows.length > MANY ? <LongTable table={table} /> : <PlainTable table={table} />
}

function PlainTable({ table }: { readonly table: TablePreview }) {
  return (
    <Wide label="Rows">
      <table className="grid">
        <Head table={table} />
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a value has no other identity
            <Row key={index} table={table} row={row} />
          ))}
        </tbody>
      </table>
      <More table={table} />
    </Wide>
  )
}

function LongTable({ table }: { readonly table: TablePreview }) {
  const scroller = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  })
  const items = rows.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="wide long" ref={scroller} tabIndex={0} aria-label={`${table.total} rows`}>
      <table className="grid" aria-rowcount={table.total}>
        <Head table={table} />
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {items.map(({ index }) => (
            <Row key={index} table={table} row={table.rows[index] ?? []} />
          ))}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
      <More table={table} />
    </section>
  )
}

function More({ table }: { readonly table: TablePreview }) {
  return table.total > table.rows.length ? <p className="meta more-rows">… and {table.total - table.rows.length} more rows</p> : null
}

function Head({ table }: { readonly table: TablePreview }) {
  return (
    <thead>
      <tr>
        {table.columns.map((name, column) => (
          <th key={name} scope="col" className={isNumeric(table, column) ? 'num' : ''}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function isNumeric(table: TablePreview, column: number): boolean {
  const cells = table.rows.slice(0, 20).flatMap((row) => row[column] ?? [])
  return (
    cells.some(({ type, nested }) => type === 'number' || nested?.list) &&
    cells.every(({ type, nested }) => type === 'number' || type === 'nil' || nested)
  )
}

function Row({ table, row }: { readonly table: TablePreview; readonly row: readonly Cell[] }) {
  const [open, setOpen] = useState<number | null>(null)
  const nested = open === null ? null : row[open]?.nested
  return (
    <>
      <tr className={nested ? 'open' : ''}>
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
                onToggle={() => setOpen(open === column ? null : column)}
              />
            )}
          </td>
        ))}
      </tr>
      {nested && (
        <tr className="nest">
          <td colSpan={table.columns.length}>
            <StructTable table={nested} />
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

function Record({ table }: { readonly table: TablePreview }) {
  const row = table.rows[0] ?? []
  return (
    <dl className="record">
      {row.map((cell, column) => (
        <Fragment key={table.columns[column]}>
          <dt>{table.columns[column]}</dt>
          <dd className={classOf(cell)}>
            <RecordCell cell={cell} name={table.columns[column] ?? ''} />
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

function RecordCell({ cell, name }: { readonly cell: Cell; readonly name: string }) {
  const [open, setOpen] = useState(false)
  if (cell.nested === null || cell.nested.total === 0) return <CellText cell={cell} />
  return (
    <>
      <NestedButton cell={cell} name={name} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <div className="nested">
          <StructTable table={cell.nested} />
        </div>
      )}
    </>
  )
}
