import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { parseTime } from '#terms/calendar/parse-iso8601.ts'
import {
  type CalendarTime,
  compareTimes,
  formatTime,
  isValidTime,
  microsecondsOfDay,
  timeTerm,
  truncateTime,
} from '#terms/calendar/time.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { integer, isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { timeArgument } from './arguments.ts'
import { comparing } from './comparing.ts'
import { durationParts } from './duration.ts'
import { now } from './now.ts'
import { failure, ok, type Result, resultTerm, unwrap } from './results.ts'
import { clockMicroseconds } from './shift.ts'
import { amountOf, difference, truncation } from './units.ts'

const MODULE = 'Time'
const DAY = 86_400_000_000n

function argument(name: string, value: Term, args: readonly Term[] = [value]): CalendarTime {
  return timeArgument(value, { module: MODULE, name, args })
}

/** A time of its parts; the fraction is an integer of microseconds or `{microseconds, precision}`. */
export function buildTime(hour: Term, minute: Term, second: Term, fraction: Term = 0): Result<CalendarTime> {
  const [microsecond = 0, precision = 0] = isTuple(fraction, 2) ? fraction.items : [fraction, fraction === 0 ? 0 : 6]
  const parts = [hour, minute, second, microsecond, precision]
  if (!parts.every(isInteger)) return functionClause('Calendar.ISO', 'valid_time?', [hour, minute, second, tuple(microsecond, precision)])
  const time = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    microsecond: Number(microsecond),
    precision: Number(precision),
  }
  return isValidTime(time) ? ok(time) : failure('invalid_time')
}

function parseText(text: Term): Result<CalendarTime> {
  return typeof text === 'string' ? parseTime(text) : functionClause('Calendar.ISO', 'parse_time', [text])
}

function newBang(hour: Term, minute: Term, second: Term, fraction: Term = 0): Term {
  return timeTerm(unwrap(buildTime(hour, minute, second, fraction), (reason) => raiseArgument(`cannot build time, reason: ${reason}`)))
}

function fromErl(value: Term, fraction: Term = tuple(0, 0)): Result<CalendarTime> {
  if (!isTuple(value, 3)) return functionClause(MODULE, 'from_erl', [value, fraction, moduleAtom('Calendar.ISO')])
  const [hour = null, minute = null, second = null] = value.items
  return buildTime(hour, minute, second, fraction)
}

/** The time so many microseconds later; midnight is passed in silence. */
function moved(time: CalendarTime, microseconds: bigint, precision: number): CalendarTime {
  const total = (((BigInt(microsecondsOfDay(time)) + microseconds) % DAY) + DAY) % DAY
  return fromMicroseconds(Number(total), Math.max(time.precision, precision))
}

function fromMicroseconds(total: number, precision: number): CalendarTime {
  const seconds = Math.floor(total / 1_000_000)
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    microsecond: total % 1_000_000,
    precision,
  }
}

function add(time: Term, count: Term, unit: Term = atom('second')): Term {
  const start = argument('add', time, [time, count, unit])
  if (!isInteger(count)) return functionClause(MODULE, 'add', [time, count, unit])
  const { microseconds, precision } = amountOf(count, unit, false)
  return timeTerm(moved(start, microseconds, precision))
}

function shift(time: Term, duration: Term): Term {
  const parts = durationParts(duration, ['hour', 'minute', 'second', 'microsecond'])
  return timeTerm(moved(argument('shift', time, [time, duration]), clockMicroseconds(parts), parts.precision))
}

function diff(left: Term, right: Term, unit: Term = atom('second')): Term {
  const args = [left, right, unit]
  const [from, to] = [microsecondsOfDay(argument('diff', left, args)), microsecondsOfDay(argument('diff', right, args))]
  return integer(difference(BigInt(from), BigInt(to), unit, false))
}

function compare(left: Term, right: Term): number {
  return compareTimes(argument('compare', left, [left, right]), argument('compare', right, [left, right]))
}

function truncate(time: Term, unit: Term): Term {
  const digits = truncation(unit) ?? functionClause('Calendar', 'truncate', [time, unit])
  return timeTerm(truncateTime(argument('truncate', time, [time, unit]), digits))
}

function toIso(time: Term, format: Term = atom('extended')): string {
  const text = formatTime(argument('to_iso8601', time, [time, format]))
  const name = format instanceof Atom ? format.name : ''
  if (name !== 'basic' && name !== 'extended') return functionClause(MODULE, 'to_iso8601', [time, format])
  return name === 'basic' ? text.replaceAll(':', '') : text
}

function toSeconds(time: Term): Term {
  const { hour, minute, second, microsecond } = argument('to_seconds_after_midnight', time)
  return tuple((hour * 60 + minute) * 60 + second, microsecond)
}

function fromSeconds(seconds: Term, fraction: Term = tuple(0, 0)): Term {
  if (!isInteger(seconds)) return functionClause('Time', 'from_seconds_after_midnight', [seconds, fraction, moduleAtom('Calendar.ISO')])
  const [microsecond = 0, precision = 0] = isTuple(fraction, 2) ? fraction.items : []
  const total = ((Number(seconds) % 86400) + 86400) % 86400
  return timeTerm(fromMicroseconds(total * 1_000_000 + Number(microsecond), Number(precision)))
}

function fromErlBang(value: Term, fraction?: Term): Term {
  return timeTerm(
    unwrap(fromErl(value, fraction), (reason) => raiseArgument(`cannot convert ${inspect(value)} to time, reason: ${reason}`)),
  )
}

/** `Time` */
export const timeModule: NativeModule = {
  name: MODULE,
  struct: { calendar: moduleAtom('Calendar.ISO'), hour: null, microsecond: tuple(0, 0), minute: null, second: null },
  enforcedKeys: ['hour', 'minute', 'second'],
  functions: {
    'new/3': pure((hour: Term, minute: Term, second: Term) => resultTerm(buildTime(hour, minute, second), timeTerm)),
    'new/4': pure((hour: Term, minute: Term, second: Term, fraction: Term) =>
      resultTerm(buildTime(hour, minute, second, fraction), timeTerm),
    ),
    'new!/3': pure((hour: Term, minute: Term, second: Term) => newBang(hour, minute, second)),
    'new!/4': pure(newBang),
    'utc_now/0': effect(function* () {
      return timeTerm(yield* now())
    }),
    'from_iso8601/1': pure((text: Term) => resultTerm(parseText(text), timeTerm)),
    'from_iso8601!/1': pure((text: Term) =>
      timeTerm(unwrap(parseText(text), (reason) => raiseArgument(`cannot parse ${inspect(text)} as time, reason: ${reason}`))),
    ),
    'to_iso8601/1': pure((time: Term) => toIso(time)),
    'to_iso8601/2': pure(toIso),
    'to_string/1': pure((time: Term) => formatTime(argument('to_string', time))),
    'from_erl/1': pure((value: Term) => resultTerm(fromErl(value), timeTerm)),
    'from_erl/2': pure((value: Term, fraction: Term) => resultTerm(fromErl(value, fraction), timeTerm)),
    'from_erl!/1': pure((value: Term) => fromErlBang(value)),
    'from_erl!/2': pure(fromErlBang),
    'to_erl/1': pure((time: Term) => {
      const { hour, minute, second } = argument('to_erl', time)
      return tuple(hour, minute, second)
    }),
    'to_seconds_after_midnight/1': pure(toSeconds),
    'from_seconds_after_midnight/1': pure((seconds: Term) => fromSeconds(seconds)),
    'from_seconds_after_midnight/2': pure(fromSeconds),
    'add/2': pure((time: Term, count: Term) => add(time, count)),
    'add/3': pure(add),
    'shift/2': pure(shift),
    'diff/2': pure((left: Term, right: Term) => diff(left, right)),
    'diff/3': pure(diff),
    ...comparing(compare),
    'truncate/2': pure(truncate),
    'convert/2': pure((time: Term, calendar: Term) => tuple(atom('ok'), timeTerm(argument('convert', time, [time, calendar])))),
    'convert!/2': pure((time: Term, calendar: Term) => timeTerm(argument('convert', time, [time, calendar]))),
  },
}
