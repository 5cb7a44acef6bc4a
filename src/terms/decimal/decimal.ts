import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { type Integer, integer } from '#terms/integer.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** `sign * coef * 10^exp`, or one of the special values, as `%Decimal{sign, coef, exp}` has it. */
export interface Decimal {
  readonly sign: 1 | -1
  readonly coef: bigint | 'NaN' | 'inf'
  readonly exp: number
}

/** A decimal with a number for its coefficient. */
export interface FiniteDecimal extends Decimal {
  readonly coef: bigint
}

/** `%Decimal{}` */
export function decimalTerm(value: Decimal): ElixirMap {
  const coef = typeof value.coef === 'bigint' ? integer(value.coef) : atom(value.coef)
  return struct(moduleAtom('Decimal'), { sign: value.sign, coef, exp: value.exp })
}

/** The value of a `%Decimal{}`; undefined for any other term. */
export function decimalOf(term: Term): Decimal | undefined {
  if (!isStruct(term, 'Decimal')) return undefined
  const coef = field(term, 'coef')
  return {
    sign: field(term, 'sign') === -1 ? -1 : 1,
    coef: coef instanceof Atom ? (coef.name === 'NaN' ? 'NaN' : 'inf') : BigInt(coef as Integer),
    exp: Number(field(term, 'exp')),
  }
}

/** Whether the decimal is a number: neither NaN nor infinite. */
export function isFiniteDecimal(value: Decimal): value is FiniteDecimal {
  return typeof value.coef === 'bigint'
}

/** `Decimal.new/1` of an integer. */
export function decimalFromInteger(value: Integer): FiniteDecimal {
  const big = BigInt(value)
  return { sign: big < 0n ? -1 : 1, coef: big < 0n ? -big : big, exp: 0 }
}

/** `Decimal.from_float/1`: the shortest digits that give the float back. */
export function decimalFromFloat(value: Float): Decimal {
  const parsed = parseDecimal(floatText(value.value))
  return parsed === undefined ? { sign: 1, coef: 'NaN', exp: 0 } : parsed.value
}

/** The decimal of an integer, float or `%Decimal{}` term; undefined for any other. */
export function decimalFromNumber(term: Term): Decimal | undefined {
  if (typeof term === 'number' || typeof term === 'bigint') return decimalFromInteger(term)
  return term instanceof Float ? decimalFromFloat(term) : decimalOf(term)
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?/
const SPECIAL = /^([+-]?)(infinity|inf|nan)/i

/** `Decimal.parse/1`: the number at the start of the text and what follows it; undefined when there is none. */
export function parseDecimal(text: string): { readonly value: Decimal; readonly rest: string } | undefined {
  const special = SPECIAL.exec(text)
  if (special !== null) {
    const coef = special[2]?.toLowerCase() === 'nan' ? 'NaN' : 'inf'
    return { value: { sign: signOf(special[1]), coef, exp: 0 }, rest: text.slice(special[0].length) }
  }
  const match = NUMBER.exec(text)
  const [whole, fraction] = [match?.[2] ?? '', match?.[3] ?? '']
  if (match === null || whole + fraction === '') return undefined
  const value = { sign: signOf(match[1]), coef: BigInt(whole + fraction), exp: Number(match[4] ?? 0) - fraction.length }
  return { value, rest: text.slice(match[0].length) }
}

function signOf(text: string | undefined): 1 | -1 {
  return text === '-' ? -1 : 1
}
