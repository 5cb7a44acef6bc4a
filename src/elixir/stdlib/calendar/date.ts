import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import {
  type CalendarDate,
  compareDates,
  dateFromEpochDay,
  dateOf,
  dateTerm,
  daysInMonth,
  epochDay,
  formatDate,
  isLeapYear,
  isValidDate,
  withoutSeparators,
} from '#terms/calendar/date.ts'
import { parseDate } from '#terms/calendar/parse-iso8601.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { dateArgument } from './arguments.ts'
import { comparing } from './comparing.ts'
import { durationParts } from './duration.ts'
import { GREGORIAN_EPOCH } from './gregorian.ts'
import { now } from './now.ts'
import { failure, ok, type Result, resultTerm, unwrap } from './results.ts'
import { shiftDate } from './shift.ts'

const MODULE = 'Date'
const CALENDAR = moduleAtom('Calendar.ISO')

function argument(name: string, value: Term, args: readonly Term[] = [value]): CalendarDate {
  return dateArgument(value, { module: MODULE, name, args })
}

/** A date of its parts. Raises FunctionClauseError for parts that are no integers, as the calendar does. */
export function buildDate(year: Term, month: Term, day: Term): Result<CalendarDate> {
  if (![year, month, day].every(isInteger)) return functionClause('Calendar.ISO', 'valid_date?', [year, month, day])
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  return isValidDate(date) ? ok(date) : failure('invalid_date')
}

function newBang(year: Term, month: Term, day: Term): Term {
  return dateTerm(unwrap(buildDate(year, month, day), (reason) => raiseArgument(`cannot build date, reason: ${reason}`)))
}

function parseText(text: Term): Result<CalendarDate> {
  return typeof text === 'string' ? parseDate(text) : functionClause('Calendar.ISO', 'parse_date', [text])
}

function fromIsoBang(text: Term): Term {
  return dateTerm(unwrap(parseText(text), (reason) => raiseArgument(`cannot parse ${inspect(text)} as date, reason: ${reason}`)))
}

function fromErl(value: Term): Result<CalendarDate> {
  return isTuple(value, 3)
    ? buildDate(...(value.items as [Term, Term, Term]))
    : functionClause(MODULE, 'from_erl', [value, moduleAtom('Calendar.ISO')])
}

function add(date: Term, days: Term): Term {
  const start = argument('add', date, [date, days])
  if (!isInteger(days)) return raise('ArithmeticError', { message: 'bad argument in arithmetic expression' })
  return dateTerm(dateFromEpochDay(epochDay(start) + Number(days)))
}

function compare(left: Term, right: Term): number {
  return compareDates(argument('compare', left, [left, right]), argument('compare', right, [left, right]))
}

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** How many days the week's first day is behind Monday. */
export function weekStart(start: Term): number {
  const name = start instanceof Atom ? start.name : ''
  if (name === 'default') return 0
  const index = WEEK.indexOf(name)
  return index >= 0 ? index : functionClause('Calendar.ISO', 'day_of_week_offset', [start])
}

const DEFAULT = atom('default')

/** 1 for the first day of the week. */
export function dayOfWeek(date: CalendarDate, first = 0): number {
  return ((((epochDay(date) + 3 - first) % 7) + 7) % 7) + 1
}

function dayOfWeekOf(date: Term, start: Term = DEFAULT): Term {
  const day = argument('day_of_week', date, [date, start])
  return dayOfWeek(day, start === DEFAULT ? 0 : weekStart(start))
}

function edgeOfWeek(name: string, offset: number): (date: Term, start?: Term) => Term {
  return (date, start = DEFAULT) => {
    const day = argument(name, date, [date, start])
    const position = dayOfWeek(day, start === DEFAULT ? 0 : weekStart(start))
    return dateTerm(dateFromEpochDay(epochDay(day) - position + 1 + offset))
  }
}

/** The number of a day in its year, from 1. */
export function dayOfYear({ year, month, day }: CalendarDate): number {
  return epochDay({ year, month, day }) - epochDay({ year, month: 1, day: 1 }) + 1
}

/** `{day, era}`: days from the era's beginning. */
export function dayOfEra(date: CalendarDate): Term {
  const days = epochDay(date) + GREGORIAN_EPOCH
  return date.year >= 1 ? tuple(days - 365, 1) : tuple(366 - days, 0)
}

/** `{year, era}` */
export function yearOfEra(year: number): Term {
  return year >= 1 ? tuple(year, 1) : tuple(1 - year, 0)
}

function toIso(date: Term, format: Term): string {
  const value = argument('to_iso8601', date, [date, format])
  if (!(format instanceof Atom)) return functionClause(MODULE, 'to_iso8601', [date, format])
  if (format.name === 'basic') return withoutSeparators(formatDate(value))
  return format.name === 'extended' ? formatDate(value) : functionClause(MODULE, 'to_iso8601', [date, format])
}

function range(first: Term, last: Term, step?: Term): Term {
  const args = step === undefined ? [first, last] : [first, last, step]
  const [from, to] = [dateOf(first), dateOf(last)]
  if (from === undefined || to === undefined) return functionClause(MODULE, 'range', args)
  if (step !== undefined && (!isInteger(step) || step === 0)) {
    return raiseArgument(
      `both dates must have matching calendar and the step must be a non-zero integer, got: ${args.map((arg) => inspect(arg)).join(', ')}`,
    )
  }
  const direction = step ?? (compareDates(from, to) <= 0 ? 1 : -1)
  const days = (date: CalendarDate) => epochDay(date) + GREGORIAN_EPOCH
  return struct(moduleAtom('Date.Range'), {
    first: dateTerm(from),
    last: dateTerm(to),
    first_in_iso_days: days(from),
    last_in_iso_days: days(to),
    step: direction,
  })
}

const SHIFT_UNITS = ['year', 'month', 'week', 'day'] as const

/** `Date` */
export const dateModule: NativeModule = {
  name: MODULE,
  struct: { calendar: CALENDAR, day: null, month: null, year: null },
  enforcedKeys: ['year', 'month', 'day'],
  functions: {
    'new/3': pure((year: Term, month: Term, day: Term) => resultTerm(buildDate(year, month, day), dateTerm)),
    'new/4': pure((year: Term, month: Term, day: Term, _calendar: Term) => resultTerm(buildDate(year, month, day), dateTerm)),
    'new!/3': pure(newBang),
    'new!/4': pure((year: Term, month: Term, day: Term, _calendar: Term) => newBang(year, month, day)),
    'utc_today/0': effect(function* () {
      return dateTerm(yield* now())
    }),
    'utc_today/1': effect(function* (_calendar: Term) {
      return dateTerm(yield* now())
    }),
    'from_iso8601/1': pure((text: Term) => resultTerm(parseText(text), dateTerm)),
    'from_iso8601!/1': pure(fromIsoBang),
    'to_iso8601/1': pure((date: Term) => toIso(date, atom('extended'))),
    'to_iso8601/2': pure(toIso),
    'to_string/1': pure((date: Term) => formatDate(argument('to_string', date))),
    'from_erl/1': pure((value: Term) => resultTerm(fromErl(value), dateTerm)),
    'from_erl!/1': pure((value: Term) =>
      dateTerm(unwrap(fromErl(value), (reason) => raiseArgument(`cannot convert ${inspect(value)} to date, reason: ${reason}`))),
    ),
    'to_erl/1': pure((date: Term) => {
      const { year, month, day } = argument('to_erl', date)
      return tuple(year, month, day)
    }),
    'from_gregorian_days/1': pure((days: Term) =>
      !isInteger(days)
        ? functionClause('Date', 'from_gregorian_days', [days, moduleAtom('Calendar.ISO')])
        : dateTerm(dateFromEpochDay(Number(days) - GREGORIAN_EPOCH)),
    ),
    'to_gregorian_days/1': pure((date: Term) => epochDay(argument('to_gregorian_days', date)) + GREGORIAN_EPOCH),
    'add/2': pure(add),
    'diff/2': pure(
      (left: Term, right: Term) => epochDay(argument('diff', left, [left, right])) - epochDay(argument('diff', right, [left, right])),
    ),
    'shift/2': pure((date: Term, duration: Term) =>
      dateTerm(shiftDate(argument('shift', date, [date, duration]), durationParts(duration, SHIFT_UNITS))),
    ),
    ...comparing(compare),
    'convert/2': pure((date: Term, calendar: Term) => tuple(atom('ok'), dateTerm(argument('convert', date, [date, calendar])))),
    'convert!/2': pure((date: Term, calendar: Term) => dateTerm(argument('convert', date, [date, calendar]))),
    'day_of_week/1': pure((date: Term) => dayOfWeekOf(date)),
    'day_of_week/2': pure(dayOfWeekOf),
    'beginning_of_week/1': pure((date: Term) => edgeOfWeek('beginning_of_week', 0)(date)),
    'beginning_of_week/2': pure(edgeOfWeek('beginning_of_week', 0)),
    'end_of_week/1': pure((date: Term) => edgeOfWeek('end_of_week', 6)(date)),
    'end_of_week/2': pure(edgeOfWeek('end_of_week', 6)),
    'beginning_of_month/1': pure((date: Term) => dateTerm({ ...argument('beginning_of_month', date), day: 1 })),
    'end_of_month/1': pure((date: Term) => {
      const { year, month } = argument('end_of_month', date)
      return dateTerm({ year, month, day: daysInMonth(year, month) })
    }),
    'day_of_year/1': pure((date: Term) => dayOfYear(argument('day_of_year', date))),
    'day_of_era/1': pure((date: Term) => dayOfEra(argument('day_of_era', date))),
    'year_of_era/1': pure((date: Term) => yearOfEra(argument('year_of_era', date).year)),
    'quarter_of_year/1': pure((date: Term) => Math.ceil(argument('quarter_of_year', date).month / 3)),
    'days_in_month/1': pure((date: Term) => {
      const { year, month } = argument('days_in_month', date)
      return daysInMonth(year, month)
    }),
    'months_in_year/1': pure((date: Term) => argument('months_in_year', date) && 12),
    'leap_year?/1': pure((date: Term) => isLeapYear(argument('leap_year?', date).year)),
    'range/2': pure((first: Term, last: Term) => range(first, last)),
    'range/3': pure(range),
  },
}
