import { defineException, exceptionField } from '#elixir/exceptions/define.ts'
import type { NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { formatAssertion, NO_VALUE } from './format-assertion.ts'

/** The fields of `ExUnit.AssertionError`, with what they hold unless set. */
export const ASSERTION_FIELDS: Readonly<Record<string, Term>> = {
  left: NO_VALUE,
  right: NO_VALUE,
  message: NO_VALUE,
  expr: NO_VALUE,
  args: NO_VALUE,
  doctest: NO_VALUE,
  context: atom('=='),
}

/** The exceptions of ExUnit. */
export const exunitExceptions: readonly NativeModule[] = [
  defineException('ExUnit.AssertionError', {
    fields: ASSERTION_FIELDS,
    *message(exception) {
      return `\n\n${yield* formatAssertion(exception, { width: Number.POSITIVE_INFINITY, padding: '' })}`
    },
  }),
  defineException('ExUnit.DuplicateTestError', { fields: { message: null } }),
  defineException('ExUnit.DuplicateDescribeError', { fields: { message: null } }),
  defineException('ExUnit.TimeoutError', {
    fields: { timeout: null, type: null },
    // biome-ignore lint/correctness/useYield: messages are effects
    *message(exception) {
      return timeoutText(String(exceptionField(exception, 'type')), String(exceptionField(exception, 'timeout')))
    },
  }),
]

function timeoutText(type: string, timeout: string): string {
  return `${type} timed out after ${timeout}ms. You can change the timeout:

  1. per test by setting "@tag timeout: x" (accepts :infinity)
  2. per test module by setting "@moduletag timeout: x" (accepts :infinity)
  3. globally via "ExUnit.start(timeout: x)" configuration
  4. by running "mix test --timeout x" which sets timeout
  5. or by running "mix test --trace" which sets timeout to infinity
     (useful when using IEx.pry/0)

where "x" is the timeout given as integer in milliseconds (defaults to 60_000).
`
}
