import { checkInteger } from './size-limit.ts'
import type { Term } from './term.ts'

/** An Elixir integer in its one canonical form: `number` while safe, `bigint` beyond. */
export type Integer = number | bigint

/** The canonical integer for a bigint; raises SystemLimitError for one that has too many bits. */
export function integer(value: bigint): Integer {
  if (value >= LEAST_SAFE && value <= GREATEST_SAFE) return Number(value)
  checkInteger(value)
  return value
}

const LEAST_SAFE = BigInt(Number.MIN_SAFE_INTEGER)
const GREATEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** Whether the term is an integer of any size. */
export function isInteger(value: Term): value is Integer {
  return typeof value === 'number' || typeof value === 'bigint'
}
