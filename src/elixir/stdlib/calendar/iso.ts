import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type CalendarDate, daysInMonth, epochDay, isLeapYear, isValidDate } from '#terms/calendar/date.ts'
import { type CalendarDateTime, fromEpochSeconds } from '#terms/calendar/naive-date-time.ts'
import { type CalendarTime, isValidTime, microsecondsOfDay } from '#terms/calendar/time.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { dayOfEra, dayOfWeek, dayOfYear, weekStart, yearOfEra } from './date.ts'
import { durationParts } from './duration.ts'
import { GREGORIAN_EPOCH } from './gregorian.ts'
import { isoFormatting } from './iso-formatting.ts'
import { isoParsing } from './iso-parsing.ts'
import { shiftDate, shiftDateTime } from './shift.ts'
import { floorDivide } from './units.ts'

const MODULE = 'Calendar.ISO'
const DAY = 86_400_000_000

/** Arguments that must all be integers; raises FunctionClauseError of the function. */
function integers(name: string, args: readonly Term[]): number[] {
  return args.every(isInteger) ? args.map(Number) : functionClause(MODULE, name, args)
}

/** The function with year, month and day as its arguments, for a day that exists. */
function ofDate(name: string, answer: (date: CalendarDate) => Term) {
  return pure((...args: Term[]) => {
    const [year = 0, month = 0, day = 0] = integers(name, args)
    return answer({ year, month, day })
  })
}

function timeArgument(name: string, args: readonly Term[], at = 0): CalendarTime {
  const fraction = args[at + 3] ?? null
  if (!isTuple(fraction, 2)) return functionClause(MODULE, name, args)
  const [hour = 0, minute = 0, second = 0] = integers(name, args.slice(at, at + 3))
  const [microsecond = 0, precision = 0] = integers(name, fraction.items)
  return { hour, minute, second, microsecond, precision }
}

function momentArgument(name: string, args: readonly Term[]): CalendarDateTime {
  const [year = 0, month = 0, day = 0] = integers(name, args.slice(0, 3))
  return { year, month, day, ...timeArgument(name, args, 3) }
}

function validTime(hour: Term, minute: Term, second: Term, fraction: Term): Term {
  return isValidTime(timeArgument('valid_time?', [hour, minute, second, fraction]))
}

function isoDays(value: CalendarDateTime): Term {
  return tuple(epochDay(value) + GREGORIAN_EPOCH, tuple(microsecondsOfDay(value), DAY))
}

function fromIsoDays(days: Term): Term {
  if (!isTuple(days, 2) || !isTuple(days.items[1] as Term, 2)) return functionClause(MODULE, 'naive_datetime_from_iso_days', [days])
  return momentTerm({ ...momentOfDay(days.items[1] as Term, Number(days.items[0]) - GREGORIAN_EPOCH), precision: 6 })
}

/** The moment that is a part `{parts, of}` of a day after its beginning. */
function momentOfDay(fraction: Term, day: number): CalendarDateTime {
  const [parts = 0, whole = 1] = isTuple(fraction, 2) ? integers('time_from_day_fraction', fraction.items) : []
  const microseconds = floorDivide(BigInt(parts) * BigInt(DAY), BigInt(whole))
  return fromEpochSeconds(day * 86_400 + Number(microseconds / 1_000_000n), Number(microseconds % 1_000_000n), 6)
}

function dateParts({ year, month, day }: CalendarDate): Term {
  return tuple(year, month, day)
}

function timeParts({ hour, minute, second, microsecond, precision }: CalendarTime): Term {
  return tuple(hour, minute, second, tuple(microsecond, precision))
}

function momentTerm(value: CalendarDateTime): Term {
  const { year, month, day, hour, minute, second, microsecond, precision } = value
  return tuple(year, month, day, hour, minute, second, tuple(microsecond, precision))
}

function shiftedTime(hour: Term, minute: Term, second: Term, fraction: Term, duration: Term): Term {
  const time = timeArgument('shift_time', [hour, minute, second, fraction, duration])
  return timeParts(shiftDateTime({ year: 0, month: 1, day: 1, ...time }, durationParts(duration)))
}

function weekday(year: Term, month: Term, day: Term, start: Term): Term {
  const [y = 0, m = 0, d = 0] = integers('day_of_week', [year, month, day])
  return tuple(dayOfWeek({ year: y, month: m, day: d }, weekStart(start)), 1, 7)
}

function monthLength(year: Term, month: Term): Term {
  const [y = 0, m = 0] = integers('days_in_month', [year, month])
  return m >= 1 && m <= 12 ? daysInMonth(y, m) : functionClause(MODULE, 'days_in_month', [year, month])
}

function edgeOfDay(name: string, fraction: number) {
  return pure((days: Term) =>
    isTuple(days, 2) ? tuple(days.items[0] as Term, tuple(fraction, DAY)) : functionClause(MODULE, name, [days]),
  )
}

/** `Calendar.ISO` */
export const isoModule: NativeModule = {
  name: MODULE,
  functions: {
    ...isoFormatting,
    ...isoParsing,
    'valid_date?/3': ofDate('valid_date?', isValidDate),
    'valid_time?/4': pure(validTime),
    'leap_year?/1': pure((year: Term) => isLeapYear(integers('leap_year?', [year])[0] ?? 0)),
    'days_in_month/2': pure(monthLength),
    'months_in_year/1': pure((year: Term) => (isInteger(year) ? 12 : functionClause(MODULE, 'months_in_year', [year]))),
    'day_of_era/3': ofDate('day_of_era', dayOfEra),
    'day_of_week/4': pure(weekday),
    'day_of_year/3': ofDate('day_of_year', dayOfYear),
    'quarter_of_year/3': ofDate('quarter_of_year', ({ month }) => Math.ceil(month / 3)),
    'year_of_era/1': pure((year: Term) => yearOfEra(integers('year_of_era', [year])[0] ?? 0)),
    'year_of_era/3': ofDate('year_of_era', ({ year }) => yearOfEra(year)),
    'day_rollover_relative_to_midnight_utc/0': pure(() => tuple(0, 1)),
    'iso_days_to_beginning_of_day/1': edgeOfDay('iso_days_to_beginning_of_day', 0),
    'iso_days_to_end_of_day/1': edgeOfDay('iso_days_to_end_of_day', DAY - 1),
    'naive_datetime_from_iso_days/1': pure(fromIsoDays),
    'naive_datetime_to_iso_days/7': pure((...args: Term[]) => isoDays(momentArgument('naive_datetime_to_iso_days', args))),
    'time_from_day_fraction/1': pure((fraction: Term) => timeParts(momentOfDay(fraction, 0))),
    'time_to_day_fraction/4': pure((...args: Term[]) => tuple(microsecondsOfDay(timeArgument('time_to_day_fraction', args)), DAY)),
    'shift_date/4': pure((year: Term, month: Term, day: Term, duration: Term) => {
      const [y = 0, m = 0, d = 0] = integers('shift_date', [year, month, day])
      return dateParts(shiftDate({ year: y, month: m, day: d }, durationParts(duration, ['year', 'month', 'week', 'day'])))
    }),
    'shift_naive_datetime/8': pure((...args: Term[]) =>
      momentTerm(shiftDateTime(momentArgument('shift_naive_datetime', args), durationParts(args[7] ?? null))),
    ),
    'shift_time/5': pure(shiftedTime),
  },
}
