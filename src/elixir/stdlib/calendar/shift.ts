import { type CalendarDate, dateFromEpochDay, daysInMonth, epochDay } from '#terms/calendar/date.ts'
import { type CalendarDateTime, epochSeconds, fromEpochSeconds } from '#terms/calendar/naive-date-time.ts'
import type { DurationParts } from './parse-duration.ts'
import { floorDivide } from './units.ts'

/** The date moved by months (the day cut to the month's length), then by weeks and days. */
export function shiftDate(date: CalendarDate, duration: Pick<DurationParts, 'year' | 'month' | 'week' | 'day'>): CalendarDate {
  const months = date.year * 12 + (date.month - 1) + duration.year * 12 + duration.month
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const cut = { year, month, day: Math.min(date.day, daysInMonth(year, month)) }
  const days = duration.week * 7 + duration.day
  return days === 0 ? cut : dateFromEpochDay(epochDay(cut) + days)
}

/** The moment so many microseconds later; its precision grows to `precision`. */
export function addMicroseconds(value: CalendarDateTime, microseconds: bigint, precision: number): CalendarDateTime {
  const total = epochMicroseconds(value) + microseconds
  const seconds = floorDivide(total, 1_000_000n)
  const fraction = Number(total - seconds * 1_000_000n)
  return fromEpochSeconds(Number(seconds), fraction, Math.max(value.precision, precision))
}

/** Microseconds since 1970-01-01 00:00:00. */
export function epochMicroseconds(value: CalendarDateTime): bigint {
  return BigInt(epochSeconds(value)) * 1_000_000n + BigInt(value.microsecond)
}

/** Date and time moved by a duration: its date units first. */
export function shiftDateTime(value: CalendarDateTime, duration: DurationParts): CalendarDateTime {
  const moved = { ...value, ...shiftDate(value, duration) }
  return addMicroseconds(moved, clockMicroseconds(duration), duration.precision)
}

/** The hours, minutes, seconds and fraction of a duration. */
export function clockMicroseconds({ hour, minute, second, microsecond }: DurationParts): bigint {
  return BigInt((hour * 60 + minute) * 60 + second) * 1_000_000n + BigInt(microsecond)
}
