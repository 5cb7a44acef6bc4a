import { moduleAtom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { addSeconds, type CalendarDateTime, dateTimeOf } from './naive-date-time.ts'
import { timeFields } from './time.ts'

const CALENDAR = moduleAtom('Calendar.ISO')

/** `%DateTime{}` in UTC. */
export function utcDateTimeTerm(value: CalendarDateTime): ElixirMap {
  return struct(moduleAtom('DateTime'), {
    year: value.year,
    month: value.month,
    day: value.day,
    ...timeFields(value),
    calendar: CALENDAR,
    time_zone: 'Etc/UTC',
    zone_abbr: 'UTC',
    utc_offset: 0,
    std_offset: 0,
  })
}

/** Seconds that a `%DateTime{}`'s wall clock is ahead of UTC. */
export function totalOffset(dateTime: ElixirMap): number {
  return (field(dateTime, 'utc_offset') as number) + (field(dateTime, 'std_offset') as number)
}

/** The moment of a `%DateTime{}` as date and time in UTC; undefined for any other term. */
export function utcOf(term: Term): CalendarDateTime | undefined {
  if (!isStruct(term, 'DateTime')) return undefined
  const wall = dateTimeOf(term)
  return wall === undefined ? undefined : addSeconds(wall, -totalOffset(term))
}
