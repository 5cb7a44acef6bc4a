import type { ClausePlace } from '#protocol/language.ts'
import type { QueryEvent } from '#protocol/run-event.ts'
import type { Dialect } from '#ui/dialect.ts'
import { fillSpans } from '#ui/fill-parameters.ts'
import type { SqlPart } from '#ui/sql-text.tsx'
import type { ClauseLink } from './clause-link.ts'
import { matchClauses } from './match-clauses.ts'

interface ClausePartsOptions {
  readonly link: ClauseLink
  readonly filled: boolean
  /** Given when the parts are to be reached by keyboard: pressing one leads to its clause. */
  readonly onOpen: ((place: ClausePlace) => void) | null
}

/** The parts of a statement by the clauses of its query that stand in the code. */
export function clauseParts(query: QueryEvent, dialect: Dialect, { link, filled, onOpen }: ClausePartsOptions): readonly SqlPart[] {
  const statement = query[dialect]
  if (statement === null || query.clauses.length === 0) return []
  const places = matchClauses(query.clauses, link.places)
  const parts = query.clauses.flatMap((clause, index): readonly SqlPart[] => {
    const place = places[index]
    if (place === null || place === undefined) return []
    const press = onOpen === null ? {} : { press: { label: `${clause.name} in line ${place.from.line}`, onPress: () => onOpen(place) } }
    return clause[dialect].map((span) => ({
      ...span,
      ...press,
      className: 'q-part',
      current: place === link.pointed,
      onPoint: (on) => link.point(on ? place : null),
    }))
  })
  return filled ? fillSpans(statement.sql, statement.params, parts) : parts
}
