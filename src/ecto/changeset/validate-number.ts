import { inspectTerm } from '#ecto/inspect-term.ts'
import { atom, atomName, isAtom } from '#terms/atom.ts'
import { compareDecimals } from '#terms/decimal/compare.ts'
import { type Decimal, decimalFromNumber, decimalOf, decimalTerm } from '#terms/decimal/decimal.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { Changeset } from './changeset.ts'
import { fieldError } from './errors.ts'
import { validateWith } from './validate-change.ts'
import { pairsOf } from './wrap-data.ts'

interface Comparison {
  readonly holds: (order: number) => boolean
  readonly message: string
}

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['equal_to', { holds: (order: number) => order === 0, message: 'must be equal to %{number}' }],
  ['greater_than', { holds: (order: number) => order > 0, message: 'must be greater than %{number}' }],
  ['greater_than_or_equal_to', { holds: (order: number) => order >= 0, message: 'must be greater than or equal to %{number}' }],
  ['less_than', { holds: (order: number) => order < 0, message: 'must be less than %{number}' }],
  ['less_than_or_equal_to', { holds: (order: number) => order <= 0, message: 'must be less than or equal to %{number}' }],
  ['not_equal_to', { holds: (order: number) => order !== 0, message: 'must be not equal to %{number}' }],
])

/** `validate_number/3`: the first comparison that fails is the error. Raises ArgumentError for what is no number and unknown options. */
export function* validateNumber(changeset: Changeset, field: Term, options: Term): Effect<Changeset> {
  return yield* validateWith(changeset, field, tuple(atom('number'), options), function* (value) {
    const number = yield* requireNumber(value, `field \`${nameOf(field)}\``)
    for (const [key, target] of pairsOf(options)) {
      const name = nameOf(key)
      if (name === 'message') continue
      const comparison = COMPARISONS.get(name) ?? (yield* unknownOption(key))
      const limit = yield* requireNumber(target, `option \`${name}\``)
      const order = compareDecimals(number, limit)
      if (order !== undefined && comparison.holds(order)) continue
      return fieldError(field, options, comparison.message, {
        validation: atom('number'),
        kind: key,
        number: shownTarget(value, target, limit),
      })
    }
    return []
  })
}

/** What a decimal is compared with is a decimal in the error, too. */
function shownTarget(value: Term, target: Term, limit: Decimal): Term {
  return decimalOf(value) === undefined ? target : decimalTerm(limit)
}

function* requireNumber(value: Term, subject: string): Effect<Decimal> {
  return (
    decimalFromNumber(value) ?? raiseArgument(`expected ${subject} to be a decimal, integer, or float, got: ${yield* inspectTerm(value)}`)
  )
}

function* unknownOption(key: Term): Effect<never> {
  const supported = [...COMPARISONS.keys()].map((name) => `  * :${name}\n`).join('')
  return raiseArgument(`unknown option ${yield* inspectTerm(key)} given to validate_number/3\n\nThe supported options are:\n\n${supported}`)
}

function nameOf(key: Term): string {
  return isAtom(key) ? atomName(key) : String(key)
}
