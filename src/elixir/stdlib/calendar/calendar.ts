import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { truncateTime } from '#terms/calendar/time.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { dateModule } from './date.ts'
import { dateTimeModule } from './date-time.ts'
import { durationModule } from './duration.ts'
import { isoModule } from './iso.ts'
import { naiveDateTimeModule } from './naive-date-time.ts'
import { strftime } from './strftime.ts'
import { timeModule } from './time.ts'
import { requireUtcOnly, withCalendar, withTimeZones } from './trailing-arguments.ts'
import { truncation } from './units.ts'

function* format(value: Term, text: Term, options: Term) {
  return typeof text === 'string' && value instanceof ElixirMap
    ? yield* strftime(value, text, options)
    : functionClause('Calendar', 'strftime', [value, text, options])
}

const UTC_ONLY = moduleAtom('Calendar.UTCOnlyTimeZoneDatabase')

function compatible(first: Term, second: Term) {
  return first === second
}

function truncated(fraction: Term, unit: Term): Term {
  const digits = truncation(unit)
  if (digits === undefined || !isTuple(fraction, 2)) return functionClause('Calendar', 'truncate', [fraction, unit])
  const [microsecond = 0, precision = 0] = fraction.items.map(Number)
  const time = truncateTime({ hour: 0, minute: 0, second: 0, microsecond, precision }, digits)
  return tuple(time.microsecond, time.precision)
}

const calendarModule: NativeModule = {
  name: 'Calendar',
  functions: {
    'strftime/2': effect((value: Term, text: Term) => format(value, text, EMPTY_LIST)),
    'strftime/3': effect(format),
    'truncate/2': pure(truncated),
    'compatible_calendars?/2': pure(compatible),
    'get_time_zone_database/0': pure(() => UTC_ONLY),
    'put_time_zone_database/1': pure((database: Term) => {
      requireUtcOnly(database)
      return atom('ok')
    }),
  },
}

/** The modules about dates and times. */
export const calendarModules: readonly NativeModule[] = [
  withCalendar(dateModule, ['from_erl/1', 'from_erl!/1', 'from_gregorian_days/1', 'from_iso8601/1', 'from_iso8601!/1']),
  withCalendar(timeModule, [
    'utc_now/0',
    'new/4',
    'new!/4',
    'from_erl/2',
    'from_erl!/2',
    'from_iso8601/1',
    'from_iso8601!/1',
    'from_seconds_after_midnight/2',
  ]),
  withCalendar(naiveDateTimeModule, [
    'local_now/0',
    'new/7',
    'new!/7',
    'from_erl/2',
    'from_erl!/2',
    'from_iso8601/1',
    'from_iso8601!/1',
    'from_gregorian_seconds/2',
  ]),
  withCalendar(withTimeZones(dateTimeModule), ['utc_now/0', 'from_unix/2', 'from_unix!/2', 'from_gregorian_seconds/2']),
  durationModule,
  calendarModule,
  isoModule,
]
