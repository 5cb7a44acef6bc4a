import { moduleAtom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { pad } from './date.ts'
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

/** `+02:30`, or `+0230` in the basic form. */
export function offsetText(seconds: number, basic = false): string {
  const minutes = Math.floor(Math.abs(seconds) / 60)
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${basic ? '' : ':'}${pad(minutes % 60, 2)}`
}

/** Where a clock stands: seconds ahead of UTC, the zone's name and its abbreviation. */
interface Zone {
  readonly offset: number
  readonly zone: Term
  readonly abbreviation: Term
}

/** What stands behind date and time: `Z` for UTC, `+02:00 CEST Europe/Warsaw` for others. */
export function zoneText({ offset, zone, abbreviation }: Zone, basic = false): string {
  return zone === 'Etc/UTC' && offset === 0 ? 'Z' : `${offsetText(offset, basic)} ${String(abbreviation)} ${String(zone)}`
}
