import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { dateFromEpochDay, daysInMonth, epochDay, isLeapYear, isValidDate } from '#terms/calendar/date.ts'
import type { Effect } from '#terms/effect.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { list, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

const DAY = 86_400

/** Days from the first of January of the year 0 to 1970. */
const EPOCH = 719_528

function integers(name: string, args: readonly Term[], parts: readonly Term[], count: number): number[] {
  if (parts.length !== count || !parts.every(isInteger)) return functionClause(':calendar', name, args)
  return parts.map(Number)
}

function isValid([year = -1, month = 0, day = 0]: readonly number[]): boolean {
  return year >= 0 && isValidDate({ year, month, day })
}

/** Days since the first of January of the year 0. */
function daysOf(name: string, args: readonly Term[], parts: readonly Term[]): number {
  const date = integers(name, args, parts, 3)
  if (!isValid(date)) return functionClause(':calendar', name, args)
  const [year = 0, month = 0, day = 0] = date
  return epochDay({ year, month, day }) + EPOCH
}

function dateParts(days: number): readonly [number, number, number] {
  const { year, month, day } = dateFromEpochDay(days - EPOCH)
  return [year, month, day]
}

function itemsOf(name: string, term: Term, size: number, args: readonly Term[] = [term]): readonly Term[] {
  return isTuple(term, size) ? term.items : functionClause(':calendar', name, args)
}

function secondsOf(name: string, time: Term, args: readonly Term[]): number {
  const [hour = 0, minute = 0, second = 0] = integers(name, args, itemsOf(name, time, 3, args), 3)
  return hour * 3600 + minute * 60 + second
}

function timeTuple(seconds: number): Term {
  return tuple(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60)
}

function datetimeSeconds(name: string, datetime: Term, args: readonly Term[] = [datetime]): number {
  const [date, time] = itemsOf(name, datetime, 2, args) as [Term, Term]
  return daysOf(name, args, itemsOf(name, date, 3, args)) * DAY + secondsOf(name, time, args)
}

function datetimeOf(name: string, seconds: Term): Term {
  const [total = 0] = integers(name, [seconds], [seconds], 1)
  const days = Math.floor(total / DAY)
  return tuple(tuple(...dateParts(days)), timeTuple(total - days * DAY))
}

function dayOfWeek(days: number): number {
  return ((days + 5) % 7) + 1
}

function isoWeek(days: number): Term {
  const thursday = days - dayOfWeek(days) + 4
  const [year] = dateParts(thursday)
  const first = daysOf('iso_week_number', [], [year, 1, 1])
  return tuple(year, Math.floor((thursday - first) / 7) + 1)
}

function* universalTime(): Effect<Term> {
  const nanoseconds = yield { kind: 'clock', which: 'system' }
  return datetimeOf('universal_time', integer(BigInt(nanoseconds as number | bigint) / 1_000_000_000n + BigInt(EPOCH * DAY)))
}

function daysAndTime(seconds: number): Term {
  const days = Math.floor(seconds / DAY)
  return tuple(days, timeTuple(seconds - days * DAY))
}

/** A charlist, as Erlang writes it, at the offset of UTC. */
function rfc3339(seconds: number): Term {
  const text = new Date(seconds * 1000).toISOString().replace(/\.000Z$/, '+00:00')
  return listFrom([...text].map((character) => character.charCodeAt(0)))
}

/** Erlang's `:calendar`; local time is UTC. */
export const calendarModule: NativeModule = {
  name: ':calendar',
  functions: {
    'date_to_gregorian_days/1': pure((date: Term) => daysOf('date_to_gregorian_days', [date], itemsOf('date_to_gregorian_days', date, 3))),
    'date_to_gregorian_days/3': pure((...parts: Term[]) => daysOf('date_to_gregorian_days', parts, parts)),
    'gregorian_days_to_date/1': pure((days: Term) => tuple(...dateParts(integers('gregorian_days_to_date', [days], [days], 1)[0] ?? 0))),
    'datetime_to_gregorian_seconds/1': pure((datetime: Term) => datetimeSeconds('datetime_to_gregorian_seconds', datetime)),
    'gregorian_seconds_to_datetime/1': pure((seconds: Term) => datetimeOf('gregorian_seconds_to_datetime', seconds)),
    'day_of_the_week/1': pure((date: Term) => dayOfWeek(daysOf('day_of_the_week', [date], itemsOf('day_of_the_week', date, 3)))),
    'day_of_the_week/3': pure((...parts: Term[]) => dayOfWeek(daysOf('day_of_the_week', parts, parts))),
    'iso_week_number/1': pure((date: Term) => isoWeek(daysOf('iso_week_number', [date], itemsOf('iso_week_number', date, 3)))),
    'is_leap_year/1': pure((year: Term) => isLeapYear(integers('is_leap_year', [year], [year], 1)[0] ?? 0)),
    'last_day_of_the_month/2': pure((year: Term, month: Term) => {
      const [y = 0, m = 0] = integers('last_day_of_the_month', [year, month], [year, month], 2)
      return m >= 1 && m <= 12 ? daysInMonth(y, m) : functionClause(':calendar', 'last_day_of_the_month', [year, month])
    }),
    'valid_date/1': pure((date: Term) => isTuple(date, 3) && date.items.every(isInteger) && isValid(date.items.map(Number))),
    'valid_date/3': pure((...parts: Term[]) => parts.every(isInteger) && isValid(parts.map(Number))),
    'time_to_seconds/1': pure((time: Term) => secondsOf('time_to_seconds', time, [time])),
    'seconds_to_time/1': pure((seconds: Term) => timeTuple(integers('seconds_to_time', [seconds], [seconds], 1)[0] ?? 0)),
    'seconds_to_daystime/1': pure((seconds: Term) => daysAndTime(integers('seconds_to_daystime', [seconds], [seconds], 1)[0] ?? 0)),
    'time_difference/2': pure((first: Term, second: Term) => {
      const args = [first, second]
      return daysAndTime(datetimeSeconds('time_difference', second, args) - datetimeSeconds('time_difference', first, args))
    }),
    'universal_time/0': effect(universalTime),
    'local_time/0': effect(universalTime),
    'local_time_to_universal_time_dst/1': pure((datetime: Term) => list(datetime)),
    'universal_time_to_local_time/1': pure((datetime: Term) => datetime),
    'now_to_datetime/1': pure((now: Term) => {
      const [mega = 0, seconds = 0] = integers('now_to_datetime', [now], itemsOf('now_to_datetime', now, 3), 3)
      return datetimeOf('now_to_datetime', mega * 1_000_000 + seconds + EPOCH * DAY)
    }),
    'system_time_to_rfc3339/1': pure((seconds: Term) => rfc3339(integers('system_time_to_rfc3339', [seconds], [seconds], 1)[0] ?? 0)),
  },
}
