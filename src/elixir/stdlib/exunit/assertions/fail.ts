import { ASSERTION_FIELDS } from '#elixir/stdlib/exunit/exceptions.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** Raises ExUnit.AssertionError with these fields; the others say nothing. */
export function failAssertion(fields: Readonly<Record<string, Term>>): never {
  return raise('ExUnit.AssertionError', { ...ASSERTION_FIELDS, ...fields })
}

/** The pinned variables as a failure lists them. */
export function pinsText(pins: readonly (readonly [string, string])[]): string {
  if (pins.length === 0) return ''
  return `\nThe following variables were pinned:${pins.map(([name, value]) => `\n  ${name} = ${value}`).join('')}`
}
