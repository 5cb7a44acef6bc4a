import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { count } from './time.ts'
import type { Rows } from './use-rows.ts'

export interface LongTableProps<Row> {
  readonly total: number
  /** The heads of the columns. */
  readonly head: ReactNode
  readonly columns: number
  readonly rows: Rows<Row>
  /** A row as one `tr` with this `aria-rowindex`, or several of which it is the first. */
  readonly row: (row: Row, index: number, rowIndex: number) => ReactNode
  /** What is said when further rows are gone. */
  readonly gone: string
}

const ROW_HEIGHT = 24

/** A table of any length: its rows are drawn, and asked for, as they come into view. */
export function LongTable<Row>({ total, head, columns, rows, row, gone }: LongTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const { look } = rows
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0
  useEffect(() => look(from, to), [look, from, to])
  const heads = useGrowingColumns()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a landmark for each table would be too many */}
      <div className="wide long" role="group" ref={scroller} tabIndex={0} aria-label={count(total, 'row')}>
        <table className="grid" aria-rowcount={total + 1}>
          <thead>
            <tr ref={heads} aria-rowindex={1}>
              {head}
            </tr>
          </thead>
          <Space height={items[0]?.start ?? 0} />
          {items.map(({ index, key }) => {
            const here = rows.at(index)
            return (
              <tbody key={key} ref={virtual.measureElement} data-index={index}>
                {here === undefined ? <Awaited index={index + 2} columns={columns} /> : row(here, index, index + 2)}
              </tbody>
            )
          })}
          <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </table>
      </div>
      {rows.gone && (
        <p className="meta more-rows" role="status">
          {gone}
        </p>
      )}
    </>
  )
}

/** The place of the rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tbody aria-hidden="true">
      <tr style={{ height }} />
    </tbody>
  )
}

function Awaited({ index, columns }: { readonly index: number; readonly columns: number }) {
  return (
    <tr aria-rowindex={index}>
      <td colSpan={columns} className="dim">
        …
      </td>
    </tr>
  )
}

/** Columns become wider with the rows that come into view, never narrower: else they would jump while one scrolls. */
function useGrowingColumns() {
  const heads = useRef<HTMLTableRowElement>(null)
  useLayoutEffect(() => {
    const cells = [...(heads.current?.cells ?? [])]
    const widths = cells.map((cell) => cell.getBoundingClientRect().width)
    for (const [index, cell] of cells.entries()) {
      const width = Math.ceil(widths[index] ?? 0)
      if (width > Number.parseFloat(cell.style.minWidth || '0')) cell.style.minWidth = `${width}px`
    }
  })
  return heads
}
