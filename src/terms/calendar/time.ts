import { moduleAtom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { pad } from './date.ts'

/** A time of day; `microsecond` counts millionths, of which `precision` digits (0 to 6) are meant. */
export interface CalendarTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly microsecond: number
  readonly precision: number
}

const CALENDAR = moduleAtom('Calendar.ISO')

/** `%Time{}` */
export function timeTerm(time: CalendarTime): ElixirMap {
  return struct(moduleAtom('Time'), { ...timeFields(time), calendar: CALENDAR })
}

/** The fields that Time, NaiveDateTime and DateTime have in common. */
export function timeFields(time: CalendarTime): Readonly<Record<string, Term>> {
  return { hour: time.hour, minute: time.minute, second: time.second, microsecond: tuple(time.microsecond, time.precision) }
}

/** The time of a `%Time{}`, `%NaiveDateTime{}` or `%DateTime{}`; undefined for any other term. */
export function timeOf(term: Term): CalendarTime | undefined {
  if (!isStruct(term, 'Time') && !isStruct(term, 'NaiveDateTime') && !isStruct(term, 'DateTime')) return undefined
  const fraction = field(term, 'microsecond')
  const [microsecond, precision] = fraction instanceof Tuple ? (fraction.items as [number, number]) : [0, 0]
  return {
    hour: field(term, 'hour') as number,
    minute: field(term, 'minute') as number,
    second: field(term, 'second') as number,
    microsecond,
    precision,
  }
}

/** `Calendar.ISO.valid_time?/4` */
export function isValidTime({ hour, minute, second, microsecond, precision }: CalendarTime): boolean {
  return within(hour, 23) && within(minute, 59) && within(second, 59) && within(microsecond, 999999) && within(precision, 6)
}

function within(value: number, last: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= last
}

/** The time with at most `precision` digits of its fraction (`Time.truncate/2`). */
export function truncateTime<T extends CalendarTime>(time: T, precision: number): T {
  const unit = 10 ** (6 - precision)
  return { ...time, microsecond: Math.floor(time.microsecond / unit) * unit, precision: Math.min(time.precision, precision) }
}

/** Microseconds since midnight. */
export function microsecondsOfDay(time: CalendarTime): number {
  return ((time.hour * 60 + time.minute) * 60 + time.second) * 1_000_000 + time.microsecond
}

/** Negative, zero or positive; the precision does not count. */
export function compareTimes(a: CalendarTime, b: CalendarTime): number {
  return microsecondsOfDay(a) - microsecondsOfDay(b)
}

/** `09:05:00`, `09:05:00.120` */
export function formatTime({ hour, minute, second, microsecond, precision }: CalendarTime): string {
  const fraction = precision === 0 ? '' : `.${pad(microsecond, 6).slice(0, precision)}`
  return `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction}`
}
