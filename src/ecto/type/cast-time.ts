import { atom } from '#terms/atom.ts'
import { utcDateTimeTerm, utcOf } from '#terms/calendar/date-time.ts'
import { type CalendarDateTime, dateTimeOf, naiveDateTimeTerm } from '#terms/calendar/naive-date-time.ts'
import { parseDateTime, parseNaiveDateTime, parseTime } from '#terms/calendar/parse-iso8601.ts'
import { type CalendarTime, isValidTime, timeOf, timeTerm } from '#terms/calendar/time.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { dateFromParts, isBlank, partNumber, partsOf } from './cast-date.ts'
import { type Precision, withPrecision } from './precision.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from './type-result.ts'

/** Casts to `:time` (seconds) or `:time_usec` (microseconds). */
export function castTime(value: Term, precision: Precision): TypeResult {
  const blank = partsOf(value, ['hour', 'minute'])?.every(isBlank) === true
  if (blank) return typeOk(null)
  const time = readTime(value)
  return time === undefined ? TYPE_ERROR : typeOk(timeTerm(withPrecision(time, precision)))
}

function readTime(value: Term): CalendarTime | undefined {
  if (typeof value === 'string') {
    const parsed = parseTime(/^\d\d:\d\d$/.test(value) ? `${value}:00` : value)
    return parsed.kind === 'ok' ? parsed.value : undefined
  }
  return timeOf(value) ?? timeFromParts(value)
}

/** The time in a map of hour, minute and perhaps second and microsecond. */
function timeFromParts(value: Term): CalendarTime | undefined {
  const parts = partsOf(value, ['hour', 'minute'])
  if (parts === undefined || !(value instanceof ElixirMap)) return undefined
  const optional = (name: string) => partNumber(mapGet(value, name) ?? mapGet(value, atom(name)))
  const [hour, minute] = parts.map(partNumber)
  const [second, microsecond] = [optional('second'), optional('microsecond')]
  if (typeof hour !== 'number' || typeof minute !== 'number' || second === undefined || microsecond === undefined) return undefined
  const time = { hour, minute, second: second ?? 0, microsecond: microsecond ?? 0, precision: microsecond ? 6 : 0 }
  return isValidTime(time) ? time : undefined
}

/** Casts to `:naive_datetime` or `:naive_datetime_usec`; the offset of a text is dropped. */
export function castNaiveDateTime(value: Term, precision: Precision): TypeResult {
  const read = readNaive(value)
  if (read === undefined) return TYPE_ERROR
  return typeOk(read === null ? null : naiveDateTimeTerm(withPrecision(read, precision)))
}

function readNaive(value: Term): CalendarDateTime | null | undefined {
  if (typeof value === 'string') {
    const parsed = parseNaiveDateTime(withSeconds(value))
    return parsed.kind === 'ok' ? parsed.value : undefined
  }
  return dateTimeOf(value) ?? dateTimeFromParts(value)
}

function dateTimeFromParts(value: Term): CalendarDateTime | null | undefined {
  const parts = partsOf(value, ['year', 'month', 'day', 'hour', 'minute'])
  if (parts === undefined) return undefined
  if (parts.every(isBlank)) return null
  const date = dateFromParts(parts.slice(0, 3))
  const time = timeFromParts(value)
  return date === undefined || time === undefined ? undefined : { ...date, ...time }
}

/** `2020-01-02T03:04`, as an HTML form sends it, with its seconds. */
function withSeconds(text: string): string {
  return /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d$/.test(text) ? `${text}:00` : text
}

/** Casts to `:utc_datetime` or `:utc_datetime_usec`: what has an offset is moved to UTC, what has none is taken as UTC. */
export function castUtcDateTime(value: Term, precision: Precision): TypeResult {
  const read = readUtc(value)
  if (read === undefined) return TYPE_ERROR
  return typeOk(read === null ? null : utcDateTimeTerm(withPrecision(read, precision)))
}

function readUtc(value: Term): CalendarDateTime | null | undefined {
  if (typeof value !== 'string') return isStruct(value, 'DateTime') ? utcOf(value) : readNaive(value)
  const text = withSeconds(value)
  const parsed = parseDateTime(text)
  if (parsed.kind === 'ok') return parsed.value.utc
  return parsed.reason === 'missing_offset' ? readNaive(text) : undefined
}
