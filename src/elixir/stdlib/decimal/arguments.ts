import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Decimal, decimalFromInteger, decimalOf, parseDecimal } from '#terms/decimal/decimal.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'

/** What the functions of arithmetic accept: a decimal, an integer, or the text of a number. */
export function numberArgument(value: Term): Decimal {
  if (isInteger(value)) return decimalFromInteger(value)
  if (typeof value === 'string') return decimalFromText(value)
  if (value instanceof Float) {
    return raiseArgument(`implicit conversion of ${inspect(value)} to Decimal is not allowed. Use Decimal.from_float/1`)
  }
  return decimalOf(value) ?? functionClause('Decimal', 'decimal', [value])
}

/** What the other functions accept: a decimal only; raises FunctionClauseError of `Decimal.name`. */
export function decimalArgument(value: Term, name: string, args: readonly Term[] = [value]): Decimal {
  return decimalOf(value) ?? functionClause('Decimal', name, args)
}

/** The number that is all of the text; raises Decimal.Error. */
export function decimalFromText(text: string): Decimal {
  const parsed = parseDecimal(text)
  if (parsed !== undefined && parsed.rest === '') return parsed.value
  return raise('Decimal.Error', { signal: null, reason: `number parsing syntax: ${inspect(text)}` })
}
