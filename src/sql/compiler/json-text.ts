import { atomName, isAtom } from '#terms/atom.ts'
import { dateOf, formatDate } from '#terms/calendar/date.ts'
import { utcOf } from '#terms/calendar/date-time.ts'
import { dateTimeOf, formatNaiveDateTime } from '#terms/calendar/naive-date-time.ts'
import { formatTime, timeOf } from '#terms/calendar/time.ts'
import { decimalOf } from '#terms/decimal/decimal.ts'
import { formatDecimal } from '#terms/decimal/format.ts'
import { Float } from '#terms/float.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { isInteger } from '#terms/integer.ts'
import { isList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** A term as the JSON library of an adapter writes it: keys in term order, decimals as text; undefined when it cannot be written. */
export function jsonText(value: Term): string | undefined {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Float) return floatText(value.value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (isAtom(value)) return JSON.stringify(atomName(value))
  if (isList(value)) return jsonList(listItems(value))
  return value instanceof ElixirMap ? jsonMap(value) : undefined
}

function jsonList(items: readonly Term[] | undefined): string | undefined {
  const texts = items?.map(jsonText)
  return texts === undefined || texts.includes(undefined) ? undefined : `[${texts.join(',')}]`
}

function jsonMap(map: ElixirMap): string | undefined {
  const text = structText(map)
  if (text !== undefined) return JSON.stringify(text)
  if (structModule(map) !== undefined) return undefined
  const pairs = mapEntries(map).map(([key, value]) => {
    const [name, text] = [keyText(key), jsonText(value)]
    return name === undefined || text === undefined ? undefined : `${JSON.stringify(name)}:${text}`
  })
  return pairs.includes(undefined) ? undefined : `{${pairs.join(',')}}`
}

/** A key as `to_string/1` writes it. */
function keyText(key: Term): string | undefined {
  if (typeof key === 'string') return key
  if (isAtom(key)) return atomName(key)
  if (isInteger(key)) return String(key)
  if (key instanceof Float) return floatText(key.value)
  return key instanceof ElixirMap ? structText(key) : undefined
}

/** The structs that JSON has a text for. */
export function structText(value: ElixirMap): string | undefined {
  const decimal = decimalOf(value)
  if (decimal !== undefined) return formatDecimal(decimal)
  if (isStruct(value, 'Date')) return textOf(dateOf(value), formatDate)
  if (isStruct(value, 'Time')) return textOf(timeOf(value), formatTime)
  if (isStruct(value, 'NaiveDateTime')) return textOf(dateTimeOf(value), (time) => formatNaiveDateTime(time, 'T'))
  return isStruct(value, 'DateTime') ? textOf(utcOf(value), (time) => `${formatNaiveDateTime(time, 'T')}Z`) : undefined
}

function textOf<T>(value: T | undefined, format: (value: T) => string): string | undefined {
  return value === undefined ? undefined : format(value)
}
