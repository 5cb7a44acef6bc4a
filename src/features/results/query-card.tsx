import type { ReactNode } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { QueryPreview } from '#protocol/preview.ts'
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
      {query.sqlite !== null && (
        <details className="plan">
          <summary>
            <span className="twist" aria-hidden="true" />
            As SQL
          </summary>
          <SqlBlock sql={query.sqlite} />
        </details>
      )}
    </>
  )
}
