import type { ClausePlace } from '#protocol/language.ts'
import type { QueryClause } from '#protocol/run-event.ts'

/**
 * The place in the code of each clause of a query, null where it is not known. A clause knows the line of the macro that added it: of
 * several of one name on a line the first is the first of the text; a line that ran several times has added them all.
 */
export function matchClauses(clauses: readonly QueryClause[], places: readonly ClausePlace[]): readonly (ClausePlace | null)[] {
  const taken = new Map<string, number>()
  return clauses.map((clause) => {
    const candidates =
      clause.line === null ? placesBeside(clause, clauses, places) : placesAt(clause.name, clause.file, clause.line, places)
    const key = `${clause.file} ${clause.line} ${family(clause.name)}`
    const number = taken.get(key) ?? 0
    taken.set(key, number + 1)
    return candidates[Math.min(number, candidates.length - 1)] ?? null
  })
}

/** `select_merge` adds to `select`, `prepend_order_by` to `order_by`. */
function family(name: string): string {
  return name.replace(/^prepend_|_merge$/g, '')
}

function placesAt(name: string, file: string | null, line: number, places: readonly ClausePlace[]): readonly ClausePlace[] {
  return places.filter((place) => place.file === file && place.call === line && family(place.name) === family(name))
}

/** Of a clause that keeps no place: those of its name in the calls that the query's other clauses come from, or else the only one. */
function placesBeside(clause: QueryClause, clauses: readonly QueryClause[], places: readonly ClausePlace[]): readonly ClausePlace[] {
  const beside = clauses.flatMap(({ file, line }) => (line === null ? [] : placesAt(clause.name, file, line, places)))
  // The source of a pipe is written by itself: a `from` elsewhere is another query's.
  if (beside.length > 0 || clause.name === 'from') return [...new Set(beside)]
  const named = places.filter(({ name }) => name === clause.name)
  return named.length === 1 ? named : []
}

/** The innermost clause at a place of the code. */
export function clauseAt(places: readonly ClausePlace[], file: string, line: number, column: number): ClausePlace | null {
  const around = places.filter(
    (place) => place.file === file && isBefore(place.from, { line, column }) && isBefore({ line, column }, place.to),
  )
  // An inner query's clauses begin behind those around it.
  return around.reduce<ClausePlace | null>((inner, place) => (inner === null || isBefore(inner.from, place.from) ? place : inner), null)
}

function isBefore(a: ClausePlace['from'], b: ClausePlace['from']): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column)
}
