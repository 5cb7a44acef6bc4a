import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { floatPower } from '#terms/float-power.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { exactRatio, type Rounding, roundExactly } from './rounding.ts'

const MAX_DECIMALS = 15

function rounding(name: Rounding): NativeModule['functions'] {
  const round = (value: Term, precision: Term = 0): Term => {
    if (!(value instanceof Float) || typeof precision !== 'number') return functionClause('Float', name, [value, precision])
    if (precision < 0 || precision > MAX_DECIMALS) return raiseArgument(`precision ${precision} is out of valid range of 0..15`)
    return new Float(roundExactly(value.value, precision, name))
  }
  return { [`${name}/1`]: pure((value: Term) => round(value)), [`${name}/2`]: pure(round) }
}

/** `{float, rest}` for a text that begins with a number, else `:error`. */
function parse(text: Term): Term {
  if (typeof text !== 'string') return functionClause('Float', 'parse_unsigned', [text])
  const found = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(text)
  if (found === null) return atom('error')
  const value = Number(found[0])
  if (!Number.isFinite(value)) return atom('error')
  return tuple(new Float(value), text.slice(found[0].length))
}

function ratio(value: Term): Term {
  if (!(value instanceof Float)) return functionClause('Float', 'ratio', [value])
  const { numerator, denominator } = exactRatio(value.value)
  return tuple(integer(numerator), integer(denominator))
}

function power(base: Term, exponent: Term): Term {
  if (!(base instanceof Float) || !(exponent instanceof Float || isInteger(exponent)))
    return functionClause('Float', 'pow', [base, exponent])
  const [from, to] = [numberOf(base), numberOf(exponent)]
  const result = floatPower(from, to)
  return Number.isFinite(result) ? new Float(result) : raise('ArithmeticError', { message: 'bad argument in arithmetic expression' })
}

function numberOf(value: Term): number {
  if (value instanceof Float) return value.value
  return isInteger(value) ? Number(value) : raise('ArithmeticError', { message: 'bad argument in arithmetic expression' })
}

/** `Float` */
export const floatModule: NativeModule = {
  name: 'Float',
  functions: {
    ...rounding('round'),
    ...rounding('ceil'),
    ...rounding('floor'),
    'parse/1': pure(parse),
    'ratio/1': pure(ratio),
    'pow/2': pure(power),
    'to_string/1': pure((value: Term) => text('to_string', value)),
    'to_charlist/1': pure((value: Term) => listFrom([...text('to_charlist', value)].map((digit) => digit.charCodeAt(0)))),
    'max_finite/0': pure(() => new Float(Number.MAX_VALUE)),
    'min_finite/0': pure(() => new Float(-Number.MAX_VALUE)),
  },
}

function text(name: string, value: Term): string {
  return value instanceof Float ? floatText(value.value) : functionClause('Float', name, [value])
}
