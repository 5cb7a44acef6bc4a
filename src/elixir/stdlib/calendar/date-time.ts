import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { dateOf, dateTerm, withoutSeparators } from '#terms/calendar/date.ts'
import { offsetText, totalOffset, utcDateTimeTerm, utcOf } from '#terms/calendar/date-time.ts'
import {
  addSeconds,
  type CalendarDateTime,
  compareDateTimes,
  dateTimeOf,
  formatNaiveDateTime,
  fromEpochSeconds,
  naiveDateTimeTerm,
} from '#terms/calendar/naive-date-time.ts'
import { type IsoFormat, parseDateTime } from '#terms/calendar/parse-iso8601.ts'
import { dateTimeText } from '#terms/calendar/struct-text.ts'
import { timeOf, timeTerm, truncateTime } from '#terms/calendar/time.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { integer, isInteger } from '#terms/integer.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { dateTimeArgument, zonedArgument } from './arguments.ts'
import { comparing } from './comparing.ts'
import { durationParts } from './duration.ts'
import { momentOfGregorian, toGregorianSeconds } from './gregorian.ts'
import { isoFormat } from './iso-parsing.ts'
import { now } from './now.ts'
import { failure, ok, type Result, resultTerm, unwrap } from './results.ts'
import { addMicroseconds, epochMicroseconds, shiftDateTime } from './shift.ts'
import { amountOf, difference, floorDivide, inUnit, systemUnit, truncation } from './units.ts'

const MODULE = 'DateTime'
const ISO = moduleAtom('Calendar.ISO')

/** The moment of a DateTime in UTC. */
function moment(name: string, value: Term, args: readonly Term[] = [value]): CalendarDateTime {
  return utcOf(value) ?? functionClause(MODULE, name, args)
}

/** What a DateTime's clock on the wall shows. */
function wall(name: string, value: Term, args: readonly Term[] = [value]): CalendarDateTime {
  return dateTimeOf(zonedArgument(value, { module: MODULE, name, args })) as CalendarDateTime
}

/** Only UTC is known: another zone needs a time zone database. */
function inZone(value: CalendarDateTime, zone: Term): Result<CalendarDateTime> {
  return zone === 'Etc/UTC' ? ok(value) : failure('utc_only_time_zone_database')
}

function join(date: Term, time: Term, zone: Term): Result<CalendarDateTime> {
  const [day, clock] = [dateOf(date), timeOf(time)]
  return day === undefined || clock === undefined
    ? functionClause('NaiveDateTime', 'new', [date, time])
    : inZone({ ...day, ...clock }, zone)
}

function fromNaive(value: Term, zone: Term): Result<CalendarDateTime> {
  return inZone(dateTimeArgument(value, { module: MODULE, name: 'from_naive', args: [value, zone, null] }), zone)
}

function fromUnix(count: Term, unit: Term): Result<CalendarDateTime> {
  if (!isInteger(count)) return functionClause(MODULE, 'from_unix', [count, unit, ISO])
  const { microseconds, precision } = amountOf(count, systemUnit(unit), false)
  const seconds = floorDivide(microseconds, 1_000_000n)
  if (seconds > 253_402_300_799n || seconds < -377_705_116_800n) return failure('invalid_unix_time')
  return ok(fromEpochSeconds(Number(seconds), Number(microseconds - seconds * 1_000_000n), precision))
}

const SECOND = atom('second')

function add(value: Term, count: Term, unit: Term = SECOND): Term {
  const start = zonedArgument(value, { module: MODULE, name: 'add', args: [value, count, unit, null] })
  if (!isInteger(count)) return functionClause(MODULE, 'add', [value, count, unit, null])
  const { microseconds, precision } = amountOf(count, unit, true)
  if (fieldOf(start, 'time_zone') !== 'Etc/UTC') return cannotMove('add', start, addedText(count, unit))
  return sameZone(start, addMicroseconds(wall('add', value), microseconds, precision))
}

/** Only a time zone database tells what another zone's clock shows at another moment. */
function cannotMove(what: string, start: Term, by: string): never {
  const database = '(with time zone database Calendar.UTCOnlyTimeZoneDatabase)'
  return raiseArgument(`cannot ${what} ${by} to ${inspect(start)} ${database}, reason: :utc_only_time_zone_database`)
}

const SECONDS: Readonly<Record<string, bigint>> = { day: 86_400n, hour: 3600n, minute: 60n }

function addedText(count: Term, unit: Term): string {
  const name = unit instanceof Atom ? unit.name : inspect(unit)
  const seconds = SECONDS[name]
  return seconds === undefined ? `${inspect(count)} ${name}` : `${BigInt(count as number) * seconds} second`
}

/** A DateTime of the same zone with another time on the wall. */
function sameZone(zoned: ElixirMap, value: CalendarDateTime): Term {
  const utc = utcDateTimeTerm(value)
  return ['time_zone', 'zone_abbr', 'utc_offset', 'std_offset'].reduce((map, name) => mapPut(map, atom(name), fieldOf(zoned, name)), utc)
}

function fieldOf(zoned: ElixirMap, name: string): Term {
  const at = zoned.keys.indexOf(atom(name))
  return zoned.values[at] ?? null
}

function diff(left: Term, right: Term, unit: Term = SECOND): Term {
  const args = [left, right, unit]
  return integer(difference(epochMicroseconds(moment('diff', left, args)), epochMicroseconds(moment('diff', right, args)), unit, true))
}

function compare(left: Term, right: Term): number {
  return compareDateTimes(moment('compare', left, [left, right]), moment('compare', right, [left, right]))
}

function toIso(value: Term, format: Term = atom('extended'), offset: Term = null): string {
  const args = [value, format, offset]
  const zoned = zonedArgument(value, { module: MODULE, name: 'to_iso8601', args })
  const seconds = isInteger(offset) ? Number(offset) : totalOffset(zoned)
  const text = formatNaiveDateTime(addSeconds(moment('to_iso8601', value, args), seconds), 'T')
  const basic = format instanceof Atom && format.name === 'basic'
  const utc = seconds === 0 && (offset === null || offset === 0)
  return `${basic ? withoutSeparators(text) : text}${utc ? 'Z' : offsetText(seconds, basic)}`
}

function fromIso(text: Term, format: IsoFormat = 'extended'): Term {
  if (typeof text !== 'string') return functionClause('Calendar.ISO', 'parse_utc_datetime', [text, atom(format)])
  const parsed = parseDateTime(text, format)
  if (parsed.kind === 'error') return tuple(atom('error'), atom(parsed.reason))
  return tuple(atom('ok'), utcDateTimeTerm(parsed.value.utc), parsed.value.offset)
}

function fromGregorianSeconds(seconds: Term, fraction: Term): Term {
  if (!isInteger(seconds) || !isTuple(fraction, 2)) return functionClause(MODULE, 'from_gregorian_seconds', [seconds, fraction, ISO])
  const [microsecond = 0, precision = 0] = fraction.items.map(Number)
  return utcDateTimeTerm(momentOfGregorian(Number(seconds), microsecond, precision))
}

function shiftZone(value: Term, zone: Term): Result<CalendarDateTime> {
  return inZone(moment('shift_zone', value, [value, zone]), zone)
}

function toUnix(value: Term, unit: Term = SECOND): Term {
  return integer(inUnit(epochMicroseconds(moment('to_unix', value, [value, unit])), systemUnit(unit), false))
}

/** `DateTime`, in UTC alone: there is no time zone database. */
export const dateTimeModule: NativeModule = {
  name: MODULE,
  struct: {
    calendar: ISO,
    day: null,
    hour: null,
    microsecond: tuple(0, 0),
    minute: null,
    month: null,
    second: null,
    std_offset: null,
    time_zone: null,
    utc_offset: null,
    year: null,
    zone_abbr: null,
  },
  enforcedKeys: ['year', 'month', 'day', 'hour', 'minute', 'second', 'time_zone', 'zone_abbr', 'utc_offset', 'std_offset'],
  functions: {
    'new/2': pure((date: Term, time: Term) => resultTerm(join(date, time, 'Etc/UTC'), utcDateTimeTerm)),
    'new/3': pure((date: Term, time: Term, zone: Term) => resultTerm(join(date, time, zone), utcDateTimeTerm)),
    'new!/2': pure((date: Term, time: Term) => newBang(date, time, 'Etc/UTC')),
    'new!/3': pure(newBang),
    'utc_now/0': effect(function* () {
      return utcDateTimeTerm(yield* now())
    }),
    'utc_now/1': effect(function* (unit: Term) {
      return utcDateTimeTerm(truncateTime(yield* now(), truncation(unit) ?? 6))
    }),
    'now/1': effect(function* (zone: Term) {
      return resultTerm(inZone(yield* now(), zone), utcDateTimeTerm)
    }),
    'now!/1': effect(function* (zone: Term) {
      return utcDateTimeTerm(
        unwrap(inZone(yield* now(), zone), (reason) =>
          raiseArgument(`cannot get current datetime in ${inspect(zone)} time zone, reason: ${reason}`),
        ),
      )
    }),
    'from_naive/2': pure((value: Term, zone: Term) => resultTerm(fromNaive(value, zone), utcDateTimeTerm)),
    'from_naive!/2': pure((value: Term, zone: Term) =>
      utcDateTimeTerm(
        unwrap(fromNaive(value, zone), (reason) => raiseArgument(`cannot convert ${inspect(value)} to datetime, reason: ${reason}`)),
      ),
    ),
    'from_unix/1': pure((count: Term) => resultTerm(fromUnix(count, SECOND), utcDateTimeTerm)),
    'from_unix/2': pure((count: Term, unit: Term) => resultTerm(fromUnix(count, unit), utcDateTimeTerm)),
    'from_unix!/1': pure((count: Term) => fromUnixBang(count, SECOND)),
    'from_unix!/2': pure(fromUnixBang),
    'to_unix/1': pure((value: Term) => toUnix(value)),
    'to_unix/2': pure(toUnix),
    'from_gregorian_seconds/1': pure((seconds: Term) => fromGregorianSeconds(seconds, tuple(0, 0))),
    'from_gregorian_seconds/2': pure(fromGregorianSeconds),
    'to_gregorian_seconds/1': pure((value: Term) => toGregorianSeconds(moment('to_gregorian_seconds', value))),
    'from_iso8601/1': pure(fromIso),
    'from_iso8601/2': pure((text: Term, formatOrCalendar: Term) => fromIso(text, isoFormat(formatOrCalendar))),
    'from_iso8601/3': pure((text: Term, _calendar: Term, format: Term) => fromIso(text, isoFormat(format))),
    'to_iso8601/1': pure((value: Term) => toIso(value)),
    'to_iso8601/2': pure((value: Term, format: Term) => toIso(value, format)),
    'to_iso8601/3': pure(toIso),
    'to_string/1': pure((value: Term) => dateTimeText(zonedArgument(value, { module: MODULE, name: 'to_string', args: [value] })) ?? ''),
    'to_naive/1': pure((value: Term) => naiveDateTimeTerm(wall('to_naive', value))),
    'to_date/1': pure((value: Term) => dateTerm(wall('to_date', value))),
    'to_time/1': pure((value: Term) => timeTerm(wall('to_time', value))),
    'add/2': pure((value: Term, count: Term) => add(value, count)),
    'add/3': pure(add),
    'shift/2': pure((value: Term, duration: Term) => {
      const zoned = zonedArgument(value, { module: MODULE, name: 'shift', args: [value, duration] })
      return sameZone(zoned, shiftDateTime(wall('shift', value), durationParts(duration)))
    }),
    'diff/2': pure((left: Term, right: Term) => diff(left, right)),
    'diff/3': pure(diff),
    ...comparing(compare),
    'truncate/2': pure((value: Term, unit: Term) => {
      const digits = truncation(unit) ?? functionClause('Calendar', 'truncate', [value, unit])
      const zoned = zonedArgument(value, { module: MODULE, name: 'truncate', args: [value, unit] })
      return sameZone(zoned, truncateTime(wall('truncate', value), digits))
    }),
    'convert/2': pure((value: Term, _calendar: Term) =>
      tuple(atom('ok'), zonedArgument(value, { module: MODULE, name: 'convert', args: [value, ISO] })),
    ),
    'convert!/2': pure((value: Term, _calendar: Term) => zonedArgument(value, { module: MODULE, name: 'convert', args: [value, ISO] })),
    'shift_zone/2': pure((value: Term, zone: Term) => resultTerm(shiftZone(value, zone), utcDateTimeTerm)),
    'shift_zone!/2': pure((value: Term, zone: Term) =>
      utcDateTimeTerm(
        unwrap(shiftZone(value, zone), (reason) =>
          raiseArgument(`cannot shift ${inspect(value)} to ${inspect(zone)} time zone, reason: ${reason}`),
        ),
      ),
    ),
  },
}

function newBang(date: Term, time: Term, zone: Term): Term {
  return utcDateTimeTerm(
    unwrap(join(date, time, zone), (reason) =>
      raiseArgument(`cannot build datetime with ${inspect(date)} and ${inspect(time)}, reason: ${reason}`),
    ),
  )
}

function fromUnixBang(count: Term, unit: Term): Term {
  return utcDateTimeTerm(unwrap(fromUnix(count, unit), () => raiseArgument(`invalid Unix time ${inspect(count)}`)))
}
