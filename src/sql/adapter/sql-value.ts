import type { SqlValue } from '#sql/driver.ts'
import { Atom } from '#terms/atom.ts'
import { bytesOf, isBinary } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { dateOf, formatDate } from '#terms/calendar/date.ts'
import { utcOf } from '#terms/calendar/date-time.ts'
import { dateTimeOf, formatNaiveDateTime } from '#terms/calendar/naive-date-time.ts'
import { formatTime, timeOf } from '#terms/calendar/time.ts'
import { Float } from '#terms/float.ts'
import type { ElixirMap } from '#terms/map.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

/** A term as the database takes it; undefined for a type that the database driver does not know. */
export function sqlValue(term: Term): SqlValue | undefined {
  if (term === null || typeof term === 'string' || typeof term === 'number' || term instanceof Float) return term
  if (typeof term === 'boolean') return String(term)
  if (typeof term === 'bigint') return term
  if (term instanceof Atom) return term.name === 'undefined' ? null : term.name
  if (term instanceof Bitstring) return term.bitSize % 8 === 0 ? term.bytes : undefined
  return blobValue(term) ?? calendarText(term)
}

/** `{:blob, bytes}` */
function blobValue(term: Term): SqlValue | undefined {
  if (!isTuple(term, 2)) return undefined
  const [tag, bytes] = term.items as [Term, Term]
  return tag instanceof Atom && tag.name === 'blob' && isBinary(bytes) ? bytesOf(bytes) : undefined
}

function calendarText(term: Term): string | undefined {
  switch (structModule(term)?.name) {
    case 'Elixir.Date':
      return formatted(dateOf(term as ElixirMap), formatDate)
    case 'Elixir.Time':
      return formatted(timeOf(term as ElixirMap), formatTime)
    case 'Elixir.NaiveDateTime':
      return formatted(dateTimeOf(term as ElixirMap), (value) => formatNaiveDateTime(value, 'T'))
    case 'Elixir.DateTime':
      return formatted(utcOf(term as ElixirMap), (value) => formatNaiveDateTime(value, 'T'))
    default:
      return undefined
  }
}

function formatted<T>(value: T | undefined, format: (value: T) => string): string | undefined {
  return value === undefined ? undefined : format(value)
}
