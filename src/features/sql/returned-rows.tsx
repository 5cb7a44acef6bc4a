import { ElixirText } from '#editor/elixir-text.tsx'
import type { QueryEvent } from '#protocol/run-event.ts'
import { count } from '#ui/time.ts'
import { Wide } from '#ui/wide.tsx'

/** The rows that came back, as the database gave them. */
export function ReturnedRows({ query }: { readonly query: QueryEvent }) {
  if (query.columns.length === 0 || query.rows.length === 0) return null
  return (
    <details className="plan">
      <summary>
        <span className="twist" aria-hidden="true" />
        {count(query.rowCount, 'row')}
      </summary>
      <RowsTable query={query} />
    </details>
  )
}

/** The first rows of a statement's answer as a table. */
export function RowsTable({ query }: { readonly query: QueryEvent }) {
  return (
    <Wide label="Rows">
      <table className="grid">
        <thead>
          <tr>
            {query.columns.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names of columns may repeat
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {query.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={at}>
              {row.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: names of columns may repeat
                <td key={index}>
                  <ElixirText text={value} inspected />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {query.rowCount > query.rows.length && <p className="meta more-rows">… and {query.rowCount - query.rows.length} more rows</p>}
    </Wide>
  )
}
