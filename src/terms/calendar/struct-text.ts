import { atom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { formatDate } from './date.ts'
import { zoneText } from './date-time.ts'
import { formatTime } from './time.ts'

/** The text of a struct with a date, `2024-01-31`; undefined when its fields are no numbers, as in a struct that was tampered with. */
export function dateText(struct: ElixirMap): string | undefined {
  const parts = numbers(struct, ['year', 'month', 'day'])
  if (parts === undefined) return undefined
  const [year = 0, month = 0, day = 0] = parts
  return formatDate({ year, month, day })
}

/** The text of a struct with a time, `10:00:00.123`; undefined as for `dateText`. */
export function timeText(struct: ElixirMap): string | undefined {
  const parts = numbers(struct, ['hour', 'minute', 'second'])
  if (parts === undefined) return undefined
  const [hour = 0, minute = 0, second = 0] = parts
  const fraction = mapGet(struct, atom('microsecond'))
  const [microsecond, precision] = fraction instanceof Tuple ? (fraction.items as [number, number]) : [0, 0]
  return formatTime({ hour, minute, second, microsecond, precision })
}

/** The text of a date with a time, `2024-01-31 10:00:00`, its offset aside; undefined as for `dateText`. */
export function naiveDateTimeText(struct: ElixirMap): string | undefined {
  const date = dateText(struct)
  const time = timeText(struct)
  return date === undefined || time === undefined ? undefined : `${date} ${time}`
}

/** The text of a `%DateTime{}`, `2024-01-31 10:00:00Z`, with its zone when that is not UTC; undefined as for `dateText`. */
export function dateTimeText(struct: ElixirMap): string | undefined {
  const local = naiveDateTimeText(struct)
  const offsets = numbers(struct, ['utc_offset', 'std_offset'])
  if (local === undefined || offsets === undefined) return undefined
  const [utcOffset = 0, stdOffset = 0] = offsets
  return local + zoneText({ offset: utcOffset + stdOffset, zone: get(struct, 'time_zone'), abbreviation: get(struct, 'zone_abbr') })
}

function numbers(struct: ElixirMap, names: readonly string[]): readonly number[] | undefined {
  const values = names.map((name) => get(struct, name))
  return values.every((value) => typeof value === 'number') ? (values as number[]) : undefined
}

function get(struct: ElixirMap, name: string): Term {
  return mapGet(struct, atom(name)) ?? null
}
