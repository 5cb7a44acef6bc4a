import { quoteNames } from './identifier.ts'

/** ` RETURNING "a","b"`, or nothing. */
export function returning(columns: readonly string[]): string {
  return columns.length === 0 ? '' : ` RETURNING ${quoteNames(columns)}`
}
