import { compareKeys, compareTerms } from './compare.ts'
import type { Term } from './term.ts'

/** `a === b`: the same type and value. */
export function strictEqual(a: Term, b: Term): boolean {
  if (a === b) return true
  if (typeof a === 'number' || typeof a === 'string' || typeof a === 'boolean' || a === null) return false
  return compareExactly(a, b)
}

/** `a == b`: as `===`, but numbers are equal by value (`1 == 1.0`), inside of tuples, lists and map values too. */
export function looseEqual(a: Term, b: Term): boolean {
  return a === b || compareTerms(a, b) === 0
}

function compareExactly(a: Term, b: Term): boolean {
  return typeof b === typeof a && compareKeys(a, b) === 0
}
