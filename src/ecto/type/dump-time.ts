import { inspectTerm } from '#ecto/inspect-term.ts'
import { timeOf } from '#terms/calendar/time.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type TypeResult, typeOk } from './type-result.ts'

type TimeType = 'time' | 'time_usec' | 'naive_datetime' | 'naive_datetime_usec' | 'utc_datetime' | 'utc_datetime_usec'

const TRUNCATE = {
  time: '`Time.truncate(time, :second)`',
  naive_datetime: '`NaiveDateTime.truncate(naive_datetime, :second)`',
  utc_datetime: '`DateTime.truncate(utc_datetime, :second)`',
}

/** The calendar struct itself; raises ArgumentError when its fraction is not just what the type keeps. */
export function* dumpPrecise(type: TimeType, value: ElixirMap): Effect<TypeResult> {
  const time = timeOf(value)
  if (type === 'time' || type === 'naive_datetime' || type === 'utc_datetime') {
    if (time?.precision === 0 && time.microsecond === 0) return typeOk(value)
    const advice = `Use ${TRUNCATE[type]} (available in Elixir v1.6+) to remove microseconds.`
    return raiseArgument(`:${type} expects microseconds to be empty, got: ${yield* inspectTerm(value)}\n\n${advice}\n`)
  }
  if (time?.precision === 6) return typeOk(value)
  return raiseArgument(`:${type} expects microsecond precision, got: ${yield* inspectTerm(value)}`)
}

/** As `dumpPrecise`, and raises when the time zone is not UTC. */
export function* dumpUtc(type: 'utc_datetime' | 'utc_datetime_usec', value: ElixirMap): Effect<TypeResult> {
  if (field(value, 'time_zone') !== 'Etc/UTC') {
    return raiseArgument(`:${type} expects the time zone to be "Etc/UTC", got \`${yield* inspectTerm(value)}\``)
  }
  return yield* dumpPrecise(type, value)
}
