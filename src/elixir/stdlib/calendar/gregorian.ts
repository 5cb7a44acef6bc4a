import { type CalendarDateTime, epochSeconds, fromEpochSeconds } from '#terms/calendar/naive-date-time.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'

/** The gregorian day of 1970-01-01: gregorian days and seconds count from the year 0. */
export const GREGORIAN_EPOCH = 719_528

const SECONDS = GREGORIAN_EPOCH * 86_400

/** `{seconds, microsecond}` of a moment, as `to_gregorian_seconds/1` gives it. */
export function toGregorianSeconds(value: CalendarDateTime): Tuple {
  return tuple(epochSeconds(value) + SECONDS, value.microsecond)
}

/** The moment that many gregorian seconds stand for. */
export function momentOfGregorian(seconds: number, microsecond = 0, precision = 0): CalendarDateTime {
  return fromEpochSeconds(seconds - SECONDS, microsecond, precision)
}
