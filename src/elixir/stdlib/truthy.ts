import type { Term } from '#terms/term.ts'

/** Whether a value counts as true: everything but nil and false. */
export function isTruthy(value: Term): boolean {
  return value !== null && value !== false
}
