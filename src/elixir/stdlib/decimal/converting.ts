import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import {
  decimalFromFloat,
  decimalFromInteger,
  decimalFromNumber,
  decimalOf,
  decimalTerm,
  isFiniteDecimal,
  parseDecimal,
} from '#terms/decimal/decimal.ts'
import { formatDecimal, formatDecimalPlain, formatDecimalRaw, formatDecimalXsd } from '#terms/decimal/format.ts'
import { Float } from '#terms/float.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { list } from '#terms/list.ts'
import { powerOf } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { decimalArgument, decimalFromText } from './arguments.ts'

function fromValue(value: Term): Term {
  if (decimalOf(value) !== undefined) return value
  if (isInteger(value)) return decimalTerm(decimalFromInteger(value))
  return typeof value === 'string' ? decimalTerm(decimalFromText(value)) : functionClause('Decimal', 'new', [value, list()])
}

function fromParts(sign: Term, coef: Term, exp: Term): Term {
  const special = coef instanceof Atom && (coef.name === 'NaN' || coef.name === 'inf') ? coef.name : undefined
  const whole = isInteger(coef) && coef >= 0 ? BigInt(coef) : special
  if ((sign !== 1 && sign !== -1) || whole === undefined || typeof exp !== 'number')
    return functionClause('Decimal', 'new', [sign, coef, exp])
  return decimalTerm({ sign, coef: whole as bigint | 'NaN' | 'inf', exp })
}

/** `{:ok, decimal}` of anything that is one or reads as one as a whole, else `:error`. */
function cast(value: Term): Term {
  const parsed = typeof value === 'string' ? parseDecimal(value) : undefined
  const decimal = parsed === undefined ? decimalFromNumber(value) : parsed.rest === '' ? parsed.value : undefined
  return decimal === undefined ? atom('error') : tuple(atom('ok'), decimalTerm(decimal))
}

function parse(text: Term): Term {
  if (typeof text !== 'string') return functionClause('Decimal', 'parse', [text])
  const parsed = parseDecimal(text)
  return parsed === undefined ? atom('error') : tuple(decimalTerm(parsed.value), parsed.rest)
}

function toText(value: Term, format: Term = atom('scientific')): Term {
  const decimal = decimalArgument(value, 'to_string', [value, format])
  switch (format instanceof Atom ? format.name : '') {
    case 'scientific':
      return formatDecimal(decimal)
    case 'normal':
      return formatDecimalPlain(decimal)
    case 'xsd':
      return formatDecimalXsd(decimal)
    case 'raw':
      return formatDecimalRaw(decimal)
    default:
      return functionClause('Decimal', 'to_string', [value, format])
  }
}

function toInteger(value: Term): Term {
  const decimal = decimalArgument(value, 'to_integer')
  if (!isFiniteDecimal(decimal)) return functionClause('Decimal', 'to_integer', [value])
  const { sign, coef, exp } = decimal
  const unit = powerOf(10n, BigInt(Math.abs(exp)))
  if (exp < 0 && coef % unit !== 0n) {
    const shown = `Decimal.new("${formatDecimal(decimal)}")`
    return raiseArgument(`cannot convert ${shown} without losing precision. Use Decimal.round/3 first.`)
  }
  return integer(BigInt(sign) * (exp < 0 ? coef / unit : coef * unit))
}

function toFloat(value: Term): Term {
  const decimal = decimalArgument(value, 'to_float')
  return isFiniteDecimal(decimal) ? new Float(Number(formatDecimal(decimal))) : functionClause('Decimal', 'to_float', [value])
}

function scale(value: Term): Term {
  const decimal = decimalArgument(value, 'scale')
  return isFiniteDecimal(decimal) ? Math.max(0, -decimal.exp) : 0
}

/** The functions of Decimal that make decimals of other values, and other values of decimals. */
export const convertingFunctions: NativeModule['functions'] = {
  'new/1': pure(fromValue),
  'new/3': pure(fromParts),
  'from_float/1': pure((value: Term) =>
    value instanceof Float ? decimalTerm(decimalFromFloat(value)) : functionClause('Decimal', 'from_float', [value]),
  ),
  'cast/1': pure(cast),
  'parse/1': pure(parse),
  'to_string/1': pure((value: Term) => toText(value)),
  'to_string/2': pure(toText),
  'to_integer/1': pure(toInteger),
  'to_float/1': pure(toFloat),
  'scale/1': pure(scale),
}
