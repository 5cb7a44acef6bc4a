import { atom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { concat, type Doc, text } from './doc.ts'
import { structDoc } from './map-doc.ts'
import type { InspectContext } from './options.ts'

type Printer = (struct: ElixirMap, context: InspectContext) => Doc | undefined

function numbers(struct: ElixirMap, names: readonly string[]): number[] | undefined {
  const values = names.map((name) => mapGet(struct, atom(name)))
  return values.every((value) => typeof value === 'number') ? (values as number[]) : undefined
}

function pad(value: number, size: number): string {
  const digits = String(Math.abs(value)).padStart(size, '0')
  return value < 0 ? `-${digits}` : digits
}

/** `2024-01-31`; undefined when fields are missing. */
export function dateText(struct: ElixirMap): string | undefined {
  const parts = numbers(struct, ['year', 'month', 'day'])
  return parts && `${pad(parts[0] as number, 4)}-${pad(parts[1] as number, 2)}-${pad(parts[2] as number, 2)}`
}

/** `10:00:00.123`; undefined when fields are missing. */
export function timeText(struct: ElixirMap): string | undefined {
  const parts = numbers(struct, ['hour', 'minute', 'second'])
  return parts && parts.map((part) => pad(part, 2)).join(':') + fraction(mapGet(struct, atom('microsecond')))
}

function fraction(microsecond: Term | undefined): string {
  if (!(microsecond instanceof Tuple)) return ''
  const [value, precision] = microsecond.items as [number, number]
  return precision === 0 ? '' : `.${String(value).padStart(6, '0').slice(0, precision)}`
}

function dateTimeText(struct: ElixirMap): string | undefined {
  const date = dateText(struct)
  const time = timeText(struct)
  return date && time && `${date} ${time}`
}

function sigil(name: string, value: string | undefined): Doc | undefined {
  return value === undefined ? undefined : text(`~${name}[${value}]`)
}

/** `2024-01-31 10:00:00`, for a DateTime with its offset; undefined when fields are missing. */
export function dateTimeString(struct: ElixirMap): string | undefined {
  const local = dateTimeText(struct)
  const offset = offsetOf(struct)
  if (local === undefined || offset === undefined) return local
  const abbreviation = mapGet(struct, atom('zone_abbr'))
  const zone = mapGet(struct, atom('time_zone'))
  return zone === 'Etc/UTC' && offset === 0 ? `${local}Z` : `${local}${offsetText(offset)} ${String(abbreviation)} ${String(zone)}`
}

function offsetOf(struct: ElixirMap): number | undefined {
  const offsets = numbers(struct, ['utc_offset', 'std_offset'])
  return offsets && (offsets[0] as number) + (offsets[1] as number)
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}:${pad(Math.floor(minutes % 60), 2)}`
}

function zonedDoc(struct: ElixirMap): Doc | undefined {
  const shown = dateTimeString(struct)
  if (shown === undefined || offsetOf(struct) === undefined) return undefined
  return shown.endsWith('Z') ? sigil('U', shown) : text(`#DateTime<${shown}>`)
}

const DURATION_FIELDS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'microsecond']

function durationDoc(struct: ElixirMap, context: InspectContext): Doc | undefined {
  const module = structModule(struct)
  const entries = DURATION_FIELDS.map((name) => [atom(name), mapGet(struct, atom(name))] as const)
  if (module === undefined || entries.some(([, value]) => value === undefined)) return undefined
  const given = entries.filter(([, value]) => value !== 0 && !(value instanceof Tuple && value.items[0] === 0 && value.items[1] === 0))
  return structDoc(module, given as (readonly [Term, Term])[], context)
}

function rangeDoc(struct: ElixirMap): Doc | undefined {
  const first = mapGet(struct, atom('first'))
  const last = mapGet(struct, atom('last'))
  const step = mapGet(struct, atom('step'))
  const from = first && dateText(first as ElixirMap)
  const to = last && dateText(last as ElixirMap)
  if (from === undefined || to === undefined) return undefined
  return concat('Date.range(', `~D[${from}]`, ', ', `~D[${to}]`, step === 1 ? '' : `, ${String(step)}`, ')')
}

/** Inspect for the calendar types, by module. */
export const calendarPrinters: Readonly<Record<string, Printer>> = {
  Date: (struct) => sigil('D', dateText(struct)),
  Time: (struct) => sigil('T', timeText(struct)),
  NaiveDateTime: (struct) => sigil('N', dateTimeText(struct)),
  DateTime: zonedDoc,
  Duration: durationDoc,
  'Date.Range': rangeDoc,
}
