import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { daysInMonth, isLeapYear, isValidDate } from '#terms/calendar/date.ts'
import { isValidTime } from '#terms/calendar/time.ts'
import { isInteger } from '#terms/integer.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { dateModule } from './date.ts'
import { dateTimeModule } from './date-time.ts'
import { durationModule } from './duration.ts'
import { naiveDateTimeModule } from './naive-date-time.ts'
import { strftime } from './strftime.ts'
import { timeModule } from './time.ts'
import { withCalendar, withTimeZones } from './trailing-arguments.ts'

function* format(value: Term, text: Term, options: Term) {
  return typeof text === 'string' ? yield* strftime(value, text, options) : functionClause('Calendar', 'strftime', [value, text, options])
}

function validDate(year: Term, month: Term, day: Term): Term {
  if (![year, month, day].every(isInteger)) return functionClause('Calendar.ISO', 'valid_date?', [year, month, day])
  return isValidDate({ year: Number(year), month: Number(month), day: Number(day) })
}

function validTime(hour: Term, minute: Term, second: Term, fraction: Term): Term {
  const [microsecond = null, precision = null] = isTuple(fraction, 2) ? fraction.items : []
  const parts = [hour, minute, second, microsecond, precision]
  if (!parts.every(isInteger)) return functionClause('Calendar.ISO', 'valid_time?', [hour, minute, second, fraction])
  const [h = 0, m = 0, s = 0, u = 0, p = 0] = parts.map(Number)
  return isValidTime({ hour: h, minute: m, second: s, microsecond: u, precision: p })
}

const calendarModule: NativeModule = {
  name: 'Calendar',
  functions: {
    'strftime/2': effect((value: Term, text: Term) => format(value, text, EMPTY_LIST)),
    'strftime/3': effect(format),
  },
}

const isoModule: NativeModule = {
  name: 'Calendar.ISO',
  functions: {
    'valid_date?/3': pure(validDate),
    'valid_time?/4': pure(validTime),
    'leap_year?/1': pure((year: Term) => isLeapYear(Number(year))),
    'days_in_month/2': pure((year: Term, month: Term) => daysInMonth(Number(year), Number(month))),
    'months_in_year/1': pure((_year: Term) => 12),
  },
}

/** The modules about dates and times. */
export const calendarModules: readonly NativeModule[] = [
  withCalendar(dateModule, ['from_erl/1', 'from_erl!/1', 'from_gregorian_days/1', 'from_iso8601/1', 'from_iso8601!/1']),
  withCalendar(timeModule, [
    'new/4',
    'new!/4',
    'from_erl/2',
    'from_erl!/2',
    'from_iso8601/1',
    'from_iso8601!/1',
    'from_seconds_after_midnight/2',
  ]),
  withCalendar(naiveDateTimeModule, [
    'new/7',
    'new!/7',
    'from_erl/2',
    'from_erl!/2',
    'from_iso8601/1',
    'from_iso8601!/1',
    'from_gregorian_seconds/2',
  ]),
  withCalendar(withTimeZones(dateTimeModule), ['from_unix/2', 'from_unix!/2', 'from_gregorian_seconds/1', 'from_gregorian_seconds/2']),
  durationModule,
  calendarModule,
  isoModule,
]
