import { moduleAtom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { type CalendarDate, compareDates, dateFromEpochDay, dateOf, epochDay, formatDate } from './date.ts'
import { type CalendarTime, compareTimes, formatTime, timeFields, timeOf } from './time.ts'

/** A date with a time, in no time zone. */
export interface CalendarDateTime extends CalendarDate, CalendarTime {}

const CALENDAR = moduleAtom('Calendar.ISO')

/** `%NaiveDateTime{}` */
export function naiveDateTimeTerm(value: CalendarDateTime): ElixirMap {
  return struct(moduleAtom('NaiveDateTime'), {
    year: value.year,
    month: value.month,
    day: value.day,
    ...timeFields(value),
    calendar: CALENDAR,
  })
}

/** Date and time as they stand in a `%NaiveDateTime{}` or `%DateTime{}`; undefined for any other term. */
export function dateTimeOf(term: Term): CalendarDateTime | undefined {
  const date = dateOf(term)
  const time = timeOf(term)
  return date === undefined || time === undefined ? undefined : { ...date, ...time }
}

/** The moment `seconds` later (earlier when negative). */
export function addSeconds(value: CalendarDateTime, seconds: number): CalendarDateTime {
  const total = epochDay(value) * 86400 + (value.hour * 60 + value.minute) * 60 + value.second + seconds
  return fromEpochSeconds(total, value.microsecond, value.precision)
}

/** Seconds since 1970-01-01 00:00:00, rounded down. */
export function epochSeconds(value: CalendarDateTime): number {
  return epochDay(value) * 86400 + (value.hour * 60 + value.minute) * 60 + value.second
}

/** Date and time so many seconds after 1970-01-01 00:00:00. */
export function fromEpochSeconds(seconds: number, microsecond = 0, precision = 0): CalendarDateTime {
  const day = Math.floor(seconds / 86400)
  const rest = seconds - day * 86400
  return {
    ...dateFromEpochDay(day),
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    microsecond,
    precision,
  }
}

/** Negative, zero or positive; the precision does not count. */
export function compareDateTimes(a: CalendarDateTime, b: CalendarDateTime): number {
  return compareDates(a, b) || compareTimes(a, b)
}

/** `2024-02-29 09:05:00.120` */
export function formatNaiveDateTime(value: CalendarDateTime, separator = ' '): string {
  return `${formatDate(value)}${separator}${formatTime(value)}`
}
