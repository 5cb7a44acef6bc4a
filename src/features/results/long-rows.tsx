import { type ReactNode, useCallback } from 'react'
import type { Cell, TablePreview } from '#protocol/preview.ts'
import { LongTable } from '#ui/long-table.tsx'
import { wholeNumber } from '#ui/time.ts'
import { useRows } from '#ui/use-rows.ts'
import { type TablePlace, useValueRows } from './table-place.ts'

interface LongRowsProps {
  readonly table: TablePreview
  readonly place: TablePlace
  readonly head: ReactNode
  readonly row: (row: readonly Cell[], index: number, rowIndex: number) => ReactNode
}

/** A table of which the first rows alone are here: further ones are asked for as one scrolls to them. */
export function LongRows({ table, place, head, row }: LongRowsProps) {
  const askRows = useValueRows()
  const first = table.rows.length
  const ask = useCallback(
    (from: number, count: number) => askRows({ kind: 'value', ...place, window: { from: first + from, count } }),
    [askRows, place, first],
  )
  return (
    <LongTable
      total={table.total}
      columns={table.columns.length}
      head={head}
      rows={useRows(table.rows, table.total, ask)}
      row={row}
      gone={`The rows beyond the first ${wholeNumber(first)} went with their run. Run again to see them.`}
    />
  )
}
