import { functionClause } from '#elixir/stdlib/raise.ts'
import { arithmeticFault } from '#elixir/vm/fault.ts'
import { Float, float } from '#terms/float.ts'
import { floatPower } from '#terms/float-power.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { powerOf } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'

/** `base ** exponent`: an integer when both are and the exponent is not negative, else a float. */
export function power(base: Term, exponent: Term): Term {
  if (isInteger(base) && isInteger(exponent) && exponent >= 0) return integer(powerOf(BigInt(base), BigInt(exponent)))
  const value = floatPower(numberOf(base, exponent, base), numberOf(exponent, exponent, base))
  return Number.isFinite(value) ? float(value) : arithmeticFault('**', [base, exponent])
}

function numberOf(value: Term, exponent: Term, base: Term): number {
  if (value instanceof Float) return value.value
  return isInteger(value) ? Number(value) : functionClause('Kernel', '**', [base, exponent])
}
