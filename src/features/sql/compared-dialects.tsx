import type { QueryEvent } from '#protocol/run-event.ts'
import { DIALECTS, type Dialect } from '#ui/dialect.ts'
import { SqlBlock } from '#ui/sql-text.tsx'
import type { DialectDifference } from './dialect-notes.ts'

/** Both texts of a statement, what differs marked, and why it does. */
export function ComparedDialects({ query, difference }: { readonly query: QueryEvent; readonly difference: DialectDifference }) {
  const differs = difference.sqlite.length + difference.postgres.length > 0
  return (
    <section className="compared" aria-label="SQLite and PostgreSQL compared">
      {differs &&
        (['sqlite', 'postgres'] satisfies readonly Dialect[]).map((dialect) => (
          <div key={dialect}>
            <p className="meta">{DIALECTS[dialect]}</p>
            <SqlBlock
              sql={query[dialect]?.sql ?? ''}
              parts={difference[dialect].map((span) => ({ ...span, className: dialect === 'sqlite' ? 'q-only' : 'q-new' }))}
            />
          </div>
        ))}
      <ul className="why">
        {difference.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}
