import { atom } from '#terms/atom.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { escapeTerm } from './escape.ts'
import { quotedMap } from './quoted.ts'

const DATE = ['year', 'month', 'day']
const TIME = ['hour', 'minute', 'second', 'microsecond']
const ZONE = ['time_zone', 'zone_abbr', 'utc_offset', 'std_offset']

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Date: DATE,
  Time: TIME,
  NaiveDateTime: [...DATE, ...TIME],
  DateTime: [...DATE, ...TIME, ...ZONE],
}

/** The map that `~D`, `~T`, `~N` and `~U` stand for as code, its fields as they are declared and not by name; undefined for any other value. */
export function calendarCode(value: Term): Term | undefined {
  const fields = Object.entries(FIELDS).find(([module]) => isStruct(value, module))?.[1]
  if (fields === undefined || !(value instanceof ElixirMap)) return undefined
  const keys = ['__struct__', 'calendar', ...fields].map((name) => atom(name))
  return quotedMap(keys.map((key) => [key, escapeTerm(mapGet(value, key) ?? null)]))
}
