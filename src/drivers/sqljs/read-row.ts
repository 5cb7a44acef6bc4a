import type { SqlValue } from '#sql/driver.ts'
import type { RawStatement, RawValue } from './engine.ts'

const NULL: SqlValue = { kind: 'null' }

/** The row that the statement stands on. BigInts are asked for, as that is how sql.js tells integers from floats. */
export function readRow(statement: RawStatement): SqlValue[] {
  return statement.get(null, { useBigInt: true }).map(sqlValue)
}

/** A value as sql.js gives it when asked for BigInts. */
export function sqlValue(raw: RawValue): SqlValue {
  if (raw === null) return NULL
  if (typeof raw === 'bigint') return { kind: 'integer', value: smallest(raw) }
  if (typeof raw === 'number') return { kind: 'float', value: raw }
  if (typeof raw === 'string') return { kind: 'text', value: raw }
  return { kind: 'blob', value: raw }
}

function smallest(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
