import { type CalendarDate, isValidDate } from './date.ts'
import { addSeconds, type CalendarDateTime } from './naive-date-time.ts'
import { type CalendarTime, isValidTime } from './time.ts'

/** Why a text is not a date or time, in the words of `Date.from_iso8601/1` and its siblings. */
export type IsoError = 'invalid_format' | 'invalid_date' | 'invalid_time' | 'missing_offset'

export type IsoResult<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'error'; readonly reason: IsoError }

/** With `-` and `:` between the parts, or without them. */
export type IsoFormat = 'extended' | 'basic'

interface Patterns {
  readonly date: RegExp
  readonly time: RegExp
  readonly dateTime: RegExp
}

const OFFSET = String.raw`(Z|[+-]\d{2}(?::?\d{2})?)?`

function patterns(date: string, time: string): Patterns {
  return {
    date: new RegExp(`^${date}$`),
    time: new RegExp(`^T?${time}${OFFSET}$`),
    dateTime: new RegExp(`^${date}[T ]${time}${OFFSET}$`),
  }
}

const PATTERNS: Readonly<Record<IsoFormat, Patterns>> = {
  extended: patterns(String.raw`([+-]?)(\d{4})-(\d{2})-(\d{2})`, String.raw`(\d{2}):(\d{2}):(\d{2})(?:[.,](\d+))?`),
  basic: patterns(String.raw`([+-]?)(\d{4})(\d{2})(\d{2})`, String.raw`(\d{2})(\d{2})(\d{2})(?:[.,](\d+))?`),
}

/** `Date.from_iso8601/1` */
export function parseDate(text: string, format: IsoFormat = 'extended'): IsoResult<CalendarDate> {
  const match = PATTERNS[format].date.exec(text)
  return match === null ? failure('invalid_format') : checkedDate(match, 1)
}

/** `Time.from_iso8601/1`: an offset is allowed and dropped. */
export function parseTime(text: string, format: IsoFormat = 'extended'): IsoResult<CalendarTime> {
  const match = PATTERNS[format].time.exec(text)
  if (match === null || offsetSeconds(match[5]) === undefined) return failure('invalid_format')
  return checkedTime(match, 1)
}

/** `NaiveDateTime.from_iso8601/1`: an offset is allowed and dropped. */
export function parseNaiveDateTime(text: string, format: IsoFormat = 'extended'): IsoResult<CalendarDateTime> {
  const parsed = parseWithOffset(text, format)
  return parsed.kind === 'ok' ? { kind: 'ok', value: parsed.value.wall } : parsed
}

/** `DateTime.from_iso8601/1`: the moment in UTC with the offset that the text had, in seconds. */
export function parseDateTime(
  text: string,
  format: IsoFormat = 'extended',
): IsoResult<{ readonly utc: CalendarDateTime; readonly offset: number }> {
  const parsed = parseWithOffset(text, format)
  if (parsed.kind === 'error') return parsed
  const { wall, offset } = parsed.value
  if (offset === null) return failure('missing_offset')
  return { kind: 'ok', value: { utc: addSeconds(wall, -offset), offset } }
}

function parseWithOffset(text: string, format: IsoFormat): IsoResult<{ readonly wall: CalendarDateTime; readonly offset: number | null }> {
  const match = PATTERNS[format].dateTime.exec(text)
  const offset = match === null ? undefined : offsetSeconds(match[9])
  if (match === null || offset === undefined) return failure('invalid_format')
  const date = checkedDate(match, 1)
  if (date.kind === 'error') return date
  const time = checkedTime(match, 5)
  if (time.kind === 'error') return time
  return { kind: 'ok', value: { wall: { ...date.value, ...time.value }, offset } }
}

function checkedDate(match: RegExpExecArray, at: number): IsoResult<CalendarDate> {
  const sign = match[at] === '-' ? -1 : 1
  const date = { year: sign * Number(match[at + 1]), month: Number(match[at + 2]), day: Number(match[at + 3]) }
  return isValidDate(date) ? { kind: 'ok', value: date } : failure('invalid_date')
}

function checkedTime(match: RegExpExecArray, at: number): IsoResult<CalendarTime> {
  const digits = (match[at + 3] ?? '').slice(0, 6)
  const time = {
    hour: Number(match[at]),
    minute: Number(match[at + 1]),
    second: Number(match[at + 2]),
    microsecond: Number(digits.padEnd(6, '0')),
    precision: digits.length,
  }
  return isValidTime(time) ? { kind: 'ok', value: time } : failure('invalid_time')
}

/** Null when there is no offset, undefined when it is none that ISO 8601 allows. */
function offsetSeconds(text: string | undefined): number | null | undefined {
  if (text === undefined) return null
  if (text === 'Z') return 0
  const digits = text.slice(1).replace(':', '').padEnd(4, '0')
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))]
  const seconds = hours * 3600 + minutes * 60
  if (hours > 23 || minutes > 59) return undefined
  if (text.startsWith('+')) return seconds
  // `-00:00` means that the offset is unknown, which Elixir refuses
  return seconds === 0 ? undefined : -seconds
}

function failure(reason: IsoError): { readonly kind: 'error'; readonly reason: IsoError } {
  return { kind: 'error', reason }
}
