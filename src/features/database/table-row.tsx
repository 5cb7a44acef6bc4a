import type { ColumnSnapshot } from '#protocol/database.ts'
import type { MarkedRow } from './changed-rows.ts'

const SIGNS = { inserted: ['ins-r', '+'], updated: ['upd-r', '~'], deleted: ['del-r', '−'] } as const

interface TableRowProps {
  readonly row: MarkedRow
  readonly numeric: readonly boolean[]
  /** Null: the cells are to be read only. */
  readonly columns: readonly ColumnSnapshot[] | null
  readonly onEdit: (column: number) => void
  readonly rowIndex?: number
}

/** One row, with the sign of what was done to it. */
export function TableRow({ row, numeric, columns, onEdit, rowIndex }: TableRowProps) {
  const [className, sign] = row.mark === null ? ['', ''] : SIGNS[row.mark]
  return (
    <tr className={className} aria-rowindex={rowIndex}>
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
