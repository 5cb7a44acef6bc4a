import type { AdapterValue } from '#ecto/adapter/adapter.ts'
import { dateTerm } from '#terms/calendar/date.ts'
import { utcDateTimeTerm } from '#terms/calendar/date-time.ts'
import { naiveDateTimeTerm } from '#terms/calendar/naive-date-time.ts'
import { type IsoResult, parseDate, parseNaiveDateTime, parseTime } from '#terms/calendar/parse-iso8601.ts'
import { timeTerm } from '#terms/calendar/time.ts'
import { decimalFromNumber, decimalTerm, parseDecimal } from '#terms/decimal/decimal.ts'
import { Float, float } from '#terms/float.ts'
import type { Term } from '#terms/term.ts'
import { parseJson } from './parse-json.ts'
import { storageName } from './storage-name.ts'

/** What SQLite returned for a column of this storage type, as ecto_sqlite3 decodes it before the type's own load. */
export function loadValue(storage: Term, value: Term): AdapterValue {
  if (value === null) return { kind: 'ok', value: null }
  const loaded = loadAs(storageName(storage), value)
  return loaded === undefined ? { kind: 'error' } : { kind: 'ok', value: loaded }
}

function loadAs(storage: string, value: Term): Term | undefined {
  switch (storage) {
    case 'boolean':
      return loadBoolean(value)
    case 'decimal':
      return loadDecimal(value)
    case 'float':
      return loadFloat(value)
    case 'date':
      return parsed(value, parseDate, dateTerm)
    case 'time':
      return parsed(value, parseTime, timeTerm)
    case 'naive_datetime':
    case 'naive_datetime_usec':
      return parsed(value, parseNaiveDateTime, naiveDateTimeTerm)
    case 'utc_datetime':
    case 'utc_datetime_usec':
      return parsed(value, parseNaiveDateTime, utcDateTimeTerm)
    case 'array':
    case 'map':
      return typeof value === 'string' ? parseJson(value) : value
    default:
      return value
  }
}

function loadBoolean(value: Term): Term {
  if (value === 0 || value === '0' || value === 'FALSE') return false
  if (value === 1 || value === '1' || value === 'TRUE') return true
  return value
}

function loadDecimal(value: Term): Term | undefined {
  if (typeof value === 'string') {
    const result = parseDecimal(value)
    return result !== undefined && result.rest === '' ? decimalTerm(result.value) : undefined
  }
  const decimal = decimalFromNumber(value)
  return decimal === undefined ? undefined : decimalTerm(decimal)
}

function loadFloat(value: Term): Term | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return float(Number(value))
  if (typeof value === 'string') return value.trim() !== '' && Number.isFinite(Number(value)) ? float(Number(value)) : undefined
  return value instanceof Float ? value : undefined
}

function parsed<T>(value: Term, parse: (text: string) => IsoResult<T>, term: (value: T) => Term): Term | undefined {
  if (typeof value !== 'string') return value
  const result = parse(value)
  return result.kind === 'ok' ? term(result.value) : undefined
}
