import type { AdapterValue } from '#ecto/adapter/adapter.ts'
import { jsonText } from '#sql/compiler/json-text.ts'
import { atom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { utcOf } from '#terms/calendar/date-time.ts'
import { dateTimeOf, formatNaiveDateTime } from '#terms/calendar/naive-date-time.ts'
import { decimalOf } from '#terms/decimal/decimal.ts'
import { formatDecimalPlain } from '#terms/decimal/format.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { storageName } from './storage-name.ts'

/** A dumped value as ecto_sqlite3 stores it: booleans 0 and 1, dates and times ISO text, decimals text, maps and lists JSON, bytes `{:blob, bytes}`. */
export function dumpValue(storage: Term, value: Term): AdapterValue {
  if (value === null) return { kind: 'ok', value: null }
  const dumped = dumpAs(storageName(storage), value)
  return dumped === undefined ? { kind: 'error' } : { kind: 'ok', value: dumped }
}

function dumpAs(storage: string, value: Term): Term | undefined {
  switch (storage) {
    case 'boolean':
      return value === true ? 1 : value === false ? 0 : value
    case 'binary':
      return isBinary(value) ? tuple(atom('blob'), value) : value
    case 'decimal':
      return map(decimalOf(value), formatDecimalPlain) ?? value
    case 'naive_datetime':
    case 'naive_datetime_usec':
      return map(dateTimeOf(value), (time) => formatNaiveDateTime(time, 'T')) ?? value
    case 'utc_datetime':
    case 'utc_datetime_usec':
      return map(utcOf(value), (time) => `${formatNaiveDateTime(time, 'T')}Z`) ?? value
    case 'array':
    case 'map':
      return jsonText(value)
    default:
      return value
  }
}

function map<T>(value: T | undefined, format: (value: T) => string): string | undefined {
  return value === undefined ? undefined : format(value)
}
