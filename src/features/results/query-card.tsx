import type { ReactNode } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { QueryPreview } from '#protocol/preview.ts'
import { DIALECTS, useDialect } from '#ui/dialect.ts'
import { SqlBlock } from '#ui/sql-text.tsx'

/** A query as the steps it was composed of; it has not been sent. */
export function QueryCard({ query, tags }: { readonly query: QueryPreview; readonly tags: ReactNode }) {
  return (
    <>
      <div className="head-row">
        <span className="ins">
          #<span className="x-m">Ecto.Query</span> <span className="dim">not sent</span>
        </span>
        <span className="right">{tags}</span>
      </div>
      <ol className="compose" aria-label="Clauses">
        {query.clauses.map(({ name, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses may repeat, their place is what they are
          <li key={index}>
            <span className="c">{name}</span>
            <span>
              <ElixirText text={text} inspected />
            </span>
          </li>
        ))}
      </ol>
      <QuerySql query={query} />
    </>
  )
}

/** What the database would be sent. */
function QuerySql({ query }: { readonly query: QueryPreview }) {
  const dialect = useDialect()
  const sql = query[dialect]
  if (sql === null) return <p className="meta">As it stands it is no SELECT: nothing can be sent for it yet.</p>
  return (
    <div className="as-sql">
      <p className="meta">{DIALECTS[dialect]} would get</p>
      <SqlBlock sql={sql} />
    </div>
  )
}
