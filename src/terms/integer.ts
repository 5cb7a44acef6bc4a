import type { Term } from './term.ts'

/** An Elixir integer in its one canonical form: `number` while safe, `bigint` beyond. */
export type Integer = number | bigint

/** The canonical integer for a bigint. */
export function integer(value: bigint): Integer {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

export function isInteger(value: Term): value is Integer {
  return typeof value === 'number' || typeof value === 'bigint'
}
