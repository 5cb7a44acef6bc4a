import type { QueryEvent } from '#protocol/run-event.ts'
import { fillParameters } from '#ui/fill-parameters.ts'
import { useLineLink } from '#ui/line-link.ts'
import { SqlBlock } from '#ui/sql-text.tsx'
import { useClauseLink } from './clause-link.ts'
import { clauseParts } from './clause-parts.ts'
import { useSql } from './sql-store.ts'

/** The text of a statement; its parts and the clauses of its query in the code mark each other. */
export function StatementSql({ query }: { readonly query: QueryEvent }) {
  const { dialect, filled } = useSql()
  const link = useClauseLink()
  const lines = useLineLink()
  const statement = query[dialect]
  if (statement === null) return null
  const chosen = query.line !== null && query.file === lines.file && (query.line === lines.selected || query.form === lines.selected)
  // Only the statement of the chosen line has its parts among the stops of the Tab key.
  const onOpen = chosen
    ? (place: { readonly from: { readonly line: number }; readonly file: string }) => lines.select(place.from.line, place.file)
    : null
  return (
    <SqlBlock
      sql={filled ? fillParameters(statement.sql, statement.params) : statement.sql}
      parts={clauseParts(query, dialect, { link, filled, onOpen })}
    />
  )
}
