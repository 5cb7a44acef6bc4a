import { Atom, atom } from '#terms/atom.ts'
import { type CalendarDate, dateOf, dateTerm, isValidDate } from '#terms/calendar/date.ts'
import { parseDate, parseNaiveDateTime } from '#terms/calendar/parse-iso8601.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { parseInteger } from './parse-number.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from './type-result.ts'

/** Casts to `:date`: ISO 8601 text (a time is dropped), calendar structs, and maps of year, month and day as forms send them. */
export function castDate(value: Term): TypeResult {
  if (typeof value === 'string') return castDateText(value)
  const date = dateOf(value)
  if (date !== undefined) return typeOk(dateTerm(date))
  const parts = partsOf(value, ['year', 'month', 'day'])
  if (parts === undefined) return TYPE_ERROR
  if (parts.every(isBlank)) return typeOk(null)
  const fromParts = dateFromParts(parts)
  return fromParts === undefined ? TYPE_ERROR : typeOk(dateTerm(fromParts))
}

function castDateText(text: string): TypeResult {
  const date = parseDate(text)
  if (date.kind === 'ok') return typeOk(dateTerm(date.value))
  const dateTime = parseNaiveDateTime(text)
  return dateTime.kind === 'ok' ? typeOk(dateTerm(dateTime.value)) : TYPE_ERROR
}

/** The values under these names in a map with string or atom keys; undefined when one is missing. */
export function partsOf(value: Term, names: readonly string[]): readonly Term[] | undefined {
  if (!(value instanceof ElixirMap)) return undefined
  for (const key of [(name: string): Term => name, atom]) {
    const parts = names.map((name) => mapGet(value, key(name)))
    if (parts.every((part) => part !== undefined)) return parts as Term[]
  }
  return undefined
}

/** Whether a form left this part empty. */
export function isBlank(part: Term): boolean {
  return part === '' || part === null
}

/** The valid date that three parts (integers or their text) make. */
export function dateFromParts(parts: readonly Term[]): CalendarDate | undefined {
  const [year, month, day] = parts.map(partNumber)
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return undefined
  const date = { year, month, day }
  return isValidDate(date) ? date : undefined
}

/** The number of a part: an integer, the text of one, or the value of a `{microsecond, precision}`; null for nil, else undefined. */
export function partNumber(part: Term | undefined): number | null | undefined {
  if (part === undefined || part === null) return null
  if (typeof part === 'number') return part
  if (typeof part === 'string') {
    const parsed = parseInteger(part)
    return typeof parsed === 'number' ? parsed : undefined
  }
  if (part instanceof Tuple && !(part.items[0] instanceof Atom)) return partNumber(part.items[0])
  return undefined
}
