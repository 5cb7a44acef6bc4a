import { Atom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'

const TYPES: Readonly<Record<string, string>> = {
  id: 'INTEGER',
  serial: 'INTEGER',
  bigserial: 'INTEGER',
  integer: 'INTEGER',
  bigint: 'INTEGER',
  boolean: 'INTEGER',
  string: 'TEXT',
  float: 'NUMERIC',
  binary: 'BLOB',
  binary_id: 'TEXT',
  uuid: 'TEXT',
  map: 'TEXT',
  array: 'TEXT',
  date: 'TEXT',
  time: 'TEXT',
  time_usec: 'TEXT',
  naive_datetime: 'TEXT',
  naive_datetime_usec: 'TEXT',
  utc_datetime: 'TEXT',
  utc_datetime_usec: 'TEXT',
  timestamp: 'TEXT',
}

/** The type that ecto_sqlite3 gives a column; one that it does not know goes to the database in capitals. */
export function columnType(type: Term, options: Term): string {
  if (!(type instanceof Atom)) return 'TEXT'
  return type.name === 'decimal' ? decimalType(options) : (TYPES[type.name] ?? type.name.toUpperCase())
}

function decimalType(options: Term): string {
  const precision = keywordGet(options, 'precision') ?? null
  return precision === null ? 'DECIMAL' : `DECIMAL(${precision},${keywordGet(options, 'scale') ?? 0})`
}
