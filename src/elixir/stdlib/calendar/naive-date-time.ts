import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { dateOf, dateTerm, withoutSeparators } from '#terms/calendar/date.ts'
import { type CalendarDateTime, compareDateTimes, formatNaiveDateTime, naiveDateTimeTerm } from '#terms/calendar/naive-date-time.ts'
import { parseNaiveDateTime } from '#terms/calendar/parse-iso8601.ts'
import { timeOf, timeTerm, truncateTime } from '#terms/calendar/time.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { integer, isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { dateTimeArgument } from './arguments.ts'
import { comparing } from './comparing.ts'
import { buildDate } from './date.ts'
import { durationParts } from './duration.ts'
import { momentOfGregorian, toGregorianSeconds } from './gregorian.ts'
import { now } from './now.ts'
import { ok, type Result, resultTerm, unwrap } from './results.ts'
import { addMicroseconds, epochMicroseconds, shiftDateTime } from './shift.ts'
import { buildTime } from './time.ts'
import { amountOf, difference, truncation } from './units.ts'

const MODULE = 'NaiveDateTime'

function argument(name: string, value: Term, args: readonly Term[] = [value]): CalendarDateTime {
  return dateTimeArgument(value, { module: MODULE, name, args })
}

function build(parts: readonly Term[]): Result<CalendarDateTime> {
  const [year = null, month = null, day = null, hour = null, minute = null, second = null, fraction = 0] = parts
  const date = buildDate(year, month, day)
  if (date.kind === 'error') return date
  const time = buildTime(hour, minute, second, fraction)
  return time.kind === 'error' ? time : ok({ ...date.value, ...time.value })
}

function join(date: Term, time: Term): Result<CalendarDateTime> {
  const [day, clock] = [dateOf(date), timeOf(time)]
  return day === undefined || clock === undefined ? functionClause(MODULE, 'new', [date, time]) : ok({ ...day, ...clock })
}

function bang(result: Result<CalendarDateTime>): Term {
  return naiveDateTimeTerm(unwrap(result, (reason) => raiseArgument(`cannot build naive datetime, reason: ${reason}`)))
}

function parseText(text: Term): Result<CalendarDateTime> {
  return typeof text === 'string' ? parseNaiveDateTime(text) : functionClause('Calendar.ISO', 'parse_naive_datetime', [text])
}

function fromErl(value: Term, fraction: Term): Result<CalendarDateTime> {
  if (!isTuple(value, 2) || !isTuple(value.items[0] ?? null, 3) || !isTuple(value.items[1] ?? null, 3)) {
    return functionClause(MODULE, 'from_erl', [value, fraction, moduleAtom('Calendar.ISO')])
  }
  const [date, time] = value.items as readonly [{ items: readonly Term[] }, { items: readonly Term[] }]
  return build([...date.items, ...time.items, fraction])
}

function add(value: Term, count: Term, unit: Term = atom('second')): Term {
  const start = argument('add', value, [value, count, unit])
  if (!isInteger(count)) return functionClause(MODULE, 'add', [value, count, unit])
  const { microseconds, precision } = amountOf(count, unit, true)
  return naiveDateTimeTerm(addMicroseconds(start, microseconds, precision))
}

function diff(left: Term, right: Term, unit: Term = atom('second')): Term {
  const args = [left, right, unit]
  return integer(difference(epochMicroseconds(argument('diff', left, args)), epochMicroseconds(argument('diff', right, args)), unit, true))
}

function compare(left: Term, right: Term): number {
  const of = (value: Term) => dateTimeArgument(value, { module: MODULE, name: 'to_iso_days', args: [value] })
  return compareDateTimes(of(left), of(right))
}

function toIso(value: Term, format: Term = atom('extended')): string {
  const text = formatNaiveDateTime(argument('to_iso8601', value, [value, format]), 'T')
  const name = format instanceof Atom ? format.name : ''
  if (name !== 'basic' && name !== 'extended') return functionClause(MODULE, 'to_iso8601', [value, format])
  return name === 'basic' ? withoutSeparators(text) : text
}

function utcNow(unit: Term): (moment: CalendarDateTime) => CalendarDateTime {
  return (moment) => truncateTime(moment, truncation(unit) ?? 6)
}

function fromErlBang(value: Term, fraction: Term): Term {
  return naiveDateTimeTerm(
    unwrap(fromErl(value, fraction), (reason) => raiseArgument(`cannot convert ${inspect(value)} to naive datetime, reason: ${reason}`)),
  )
}

/** `NaiveDateTime` */
export const naiveDateTimeModule: NativeModule = {
  name: MODULE,
  struct: {
    calendar: moduleAtom('Calendar.ISO'),
    day: null,
    hour: null,
    microsecond: tuple(0, 0),
    minute: null,
    month: null,
    second: null,
    year: null,
  },
  enforcedKeys: ['year', 'month', 'day', 'hour', 'minute', 'second'],
  functions: {
    'new/2': pure((date: Term, time: Term) => resultTerm(join(date, time), naiveDateTimeTerm)),
    'new/6': pure((...parts: Term[]) => resultTerm(build(parts), naiveDateTimeTerm)),
    'new/7': pure((...parts: Term[]) => resultTerm(build(parts), naiveDateTimeTerm)),
    'new!/2': pure((date: Term, time: Term) => bang(join(date, time))),
    'new!/6': pure((...parts: Term[]) => bang(build(parts))),
    'new!/7': pure((...parts: Term[]) => bang(build(parts))),
    'utc_now/0': effect(function* () {
      return naiveDateTimeTerm(yield* now())
    }),
    'utc_now/1': effect(function* (unit: Term) {
      return naiveDateTimeTerm(utcNow(unit)(yield* now()))
    }),
    'local_now/0': effect(function* () {
      return naiveDateTimeTerm(truncateTime(yield* now(), 0))
    }),
    'from_iso8601/1': pure((text: Term) => resultTerm(parseText(text), naiveDateTimeTerm)),
    'from_iso8601!/1': pure((text: Term) =>
      naiveDateTimeTerm(
        unwrap(parseText(text), (reason) => raiseArgument(`cannot parse ${inspect(text)} as naive datetime, reason: ${reason}`)),
      ),
    ),
    'to_iso8601/1': pure((value: Term) => toIso(value)),
    'to_iso8601/2': pure(toIso),
    'to_string/1': pure((value: Term) => formatNaiveDateTime(argument('to_string', value))),
    'from_erl/1': pure((value: Term) => resultTerm(fromErl(value, 0), naiveDateTimeTerm)),
    'from_erl/2': pure((value: Term, fraction: Term) => resultTerm(fromErl(value, fraction), naiveDateTimeTerm)),
    'from_erl!/1': pure((value: Term) => fromErlBang(value, 0)),
    'from_erl!/2': pure(fromErlBang),
    'to_erl/1': pure((value: Term) => {
      const { year, month, day, hour, minute, second } = argument('to_erl', value)
      return tuple(tuple(year, month, day), tuple(hour, minute, second))
    }),
    'to_date/1': pure((value: Term) => dateTerm(argument('to_date', value))),
    'to_time/1': pure((value: Term) => timeTerm(argument('to_time', value))),
    'to_gregorian_seconds/1': pure((value: Term) => toGregorianSeconds(argument('to_gregorian_seconds', value))),
    'from_gregorian_seconds/1': pure((seconds: Term) => naiveDateTimeTerm(momentOfGregorian(Number(seconds)))),
    'from_gregorian_seconds/2': pure((seconds: Term, fraction: Term) => {
      const [microsecond = 0, precision = 0] = isTuple(fraction, 2) ? fraction.items : []
      return naiveDateTimeTerm(momentOfGregorian(Number(seconds), Number(microsecond), Number(precision)))
    }),
    'add/2': pure((value: Term, count: Term) => add(value, count)),
    'add/3': pure(add),
    'shift/2': pure((value: Term, duration: Term) =>
      naiveDateTimeTerm(shiftDateTime(argument('shift', value, [value, duration]), durationParts(duration))),
    ),
    'diff/2': pure((left: Term, right: Term) => diff(left, right)),
    'diff/3': pure(diff),
    ...comparing(compare),
    'truncate/2': pure((value: Term, unit: Term) => {
      const digits = truncation(unit) ?? functionClause('Calendar', 'truncate', [value, unit])
      return naiveDateTimeTerm(truncateTime(argument('truncate', value, [value, unit]), digits))
    }),
    'beginning_of_day/1': pure((value: Term) =>
      naiveDateTimeTerm({ ...argument('beginning_of_day', value), hour: 0, minute: 0, second: 0, microsecond: 0 }),
    ),
    'end_of_day/1': pure((value: Term) => {
      const moment = argument('end_of_day', value)
      const full = { ...moment, hour: 23, minute: 59, second: 59, microsecond: 999_999, precision: 6 }
      return naiveDateTimeTerm(truncateTime(full, moment.precision))
    }),
    'convert/2': pure((value: Term, calendar: Term) => tuple(atom('ok'), naiveDateTimeTerm(argument('convert', value, [value, calendar])))),
    'convert!/2': pure((value: Term, calendar: Term) => naiveDateTimeTerm(argument('convert', value, [value, calendar]))),
  },
}
