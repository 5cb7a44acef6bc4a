import { atom } from '#terms/atom.ts'
import { dateText, dateTimeText, naiveDateTimeText, timeText } from '#terms/calendar/struct-text.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { concat, type Doc, text } from './doc.ts'
import { structDoc } from './map-doc.ts'
import type { InspectContext } from './options.ts'

type Printer = (struct: ElixirMap, context: InspectContext) => Doc | undefined

function sigil(name: string, value: string | undefined): Doc | undefined {
  return value === undefined ? undefined : text(`~${name}[${value}]`)
}

function zonedDoc(struct: ElixirMap): Doc | undefined {
  const shown = dateTimeText(struct)
  if (shown === undefined) return undefined
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
  const from = first instanceof ElixirMap ? dateText(first) : undefined
  const to = last instanceof ElixirMap ? dateText(last) : undefined
  if (from === undefined || to === undefined) return undefined
  return concat('Date.range(', `~D[${from}]`, ', ', `~D[${to}]`, step === 1 ? '' : `, ${String(step)}`, ')')
}

/** Inspect for the calendar types, by module. */
export const calendarPrinters: Readonly<Record<string, Printer>> = {
  Date: (struct) => sigil('D', dateText(struct)),
  Time: (struct) => sigil('T', timeText(struct)),
  NaiveDateTime: (struct) => sigil('N', naiveDateTimeText(struct)),
  DateTime: zonedDoc,
  Duration: durationDoc,
  'Date.Range': rangeDoc,
}
