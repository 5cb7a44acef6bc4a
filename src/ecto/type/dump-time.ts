import { inspectTerm } from '#ecto/inspect-term.ts'
import { timeOf } from '#terms/calendar/time.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type TypeResult, typeOk } from './type-result.ts'

export type TimeType = 'time' | 'time_usec' | 'naive_datetime' | 'naive_datetime_usec' | 'utc_datetime' | 'utc_datetime_usec'

const TRUNCATE = {
  time: '`Time.truncate(time, :second)`',
  naive_datetime: '`NaiveDateTime.truncate(naive_datetime, :second)`',
  utc_datetime: '`DateTime.truncate(utc_datetime, :second)`',
}

/** The calendar struct itself; undefined when its fraction is not just what the type keeps. */
export function dumpPrecise(type: TimeType, value: ElixirMap): TypeResult | undefined {
  const time = timeOf(value)
  const isPrecise = isWhole(type) ? time?.precision === 0 && time.microsecond === 0 : time?.precision === 6
  return isPrecise ? typeOk(value) : undefined
}

/** As `dumpPrecise`; undefined when the time zone is not UTC, too. */
export function dumpUtc(type: 'utc_datetime' | 'utc_datetime_usec', value: ElixirMap): TypeResult | undefined {
  return isUtc(value) ? dumpPrecise(type, value) : undefined
}

/** Raises ArgumentError for a time that its type does not keep as it is. */
export function* raiseImprecise(type: TimeType, value: ElixirMap): Effect<never> {
  const shown = yield* inspectTerm(value)
  if ((type === 'utc_datetime' || type === 'utc_datetime_usec') && !isUtc(value)) {
    return raiseArgument(`:${type} expects the time zone to be "Etc/UTC", got \`${shown}\``)
  }
  if (!isWhole(type)) return raiseArgument(`:${type} expects microsecond precision, got: ${shown}`)
  const advice = `Use ${TRUNCATE[type]} (available in Elixir v1.6+) to remove microseconds.`
  return raiseArgument(`:${type} expects microseconds to be empty, got: ${shown}\n\n${advice}\n`)
}

function isWhole(type: TimeType): type is keyof typeof TRUNCATE {
  return type in TRUNCATE
}

function isUtc(value: ElixirMap): boolean {
  return field(value, 'time_zone') === 'Etc/UTC'
}
