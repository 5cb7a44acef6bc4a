import { type NativeModule, pure } from '#elixir/native.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { type Integer, integer, isInteger } from '#terms/integer.ts'
import { list, listFrom, listItems } from '#terms/list.ts'
import { powerOf } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** The arguments as bigints; raises FunctionClauseError of `Integer.name`. */
function integers(name: string, args: readonly Term[]): bigint[] {
  return args.map((value) => (isInteger(value) ? BigInt(value) : functionClause('Integer', name, args)))
}

function floorDiv(dividend: Term, divisor: Term): Term {
  const [a = 0n, b = 0n] = integers('floor_div', [dividend, divisor])
  if (b === 0n) return raise('ArithmeticError', { message: 'bad argument in arithmetic expression' })
  const quotient = a / b
  return integer(a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient)
}

function ceilDiv(dividend: Term, divisor: Term): Term {
  const [a = 0n, b = 0n] = integers('ceil_div', [dividend, divisor])
  return integer(-BigInt(floorDiv(integer(-a), integer(b)) as Integer))
}

function mod(dividend: Term, divisor: Term): Term {
  const [a = 0n, b = 0n] = integers('mod', [dividend, divisor])
  if (b === 0n) return raise('ArithmeticError', { message: 'bad argument in arithmetic expression' })
  const rest = a % b
  return integer(rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest)
}

function pow(base: Term, exponent: Term): Term {
  const [a = 0n, b = 0n] = integers('pow', [base, exponent])
  return b < 0n ? raise('ArithmeticError', { message: 'bad argument in arithmetic expression' }) : integer(powerOf(a, b))
}

function gcd(left: Term, right: Term): Term {
  let [a = 0n, b = 0n] = integers('gcd', [left, right])
  while (b !== 0n) [a, b] = [b, a % b]
  return integer(a < 0n ? -a : a)
}

/** `{gcd, m, n}` with `left * m + right * n == gcd`. */
function extendedGcd(left: Term, right: Term): Term {
  let [r0 = 0n, r1 = 0n] = integers('extended_gcd', [left, right])
  let [s0, s1, t0, t1] = [1n, 0n, 0n, 1n]
  while (r1 !== 0n) {
    const quotient = r0 / r1
    ;[r0, r1] = [r1, r0 - quotient * r1]
    ;[s0, s1] = [s1, s0 - quotient * s1]
    ;[t0, t1] = [t1, t0 - quotient * t1]
  }
  const sign = r0 < 0n ? -1n : 1n
  return tuple(integer(r0 * sign), integer(s0 * sign), integer(t0 * sign))
}

function digits(value: Term, base: Term = 10): Term {
  const [number = 0n, radix = 0n] = integers('digits', [value, base])
  if (radix < 2n) return functionClause('Integer', 'digits', [value, base])
  const result: Term[] = []
  let rest = number
  do {
    result.unshift(integer(rest % radix))
    rest /= radix
  } while (rest !== 0n)
  return listFrom(result)
}

function undigits(items: Term, base: Term = 10): Term {
  const args = [items, base]
  const all = integers('undigits', listItems(items) ?? functionClause('Integer', 'undigits', args))
  if (typeof base !== 'number' || base < 2) return functionClause('Integer', 'undigits', args)
  const radix = BigInt(base)
  return integer(
    all.reduce((value, digit) => {
      if (digit >= radix) raiseArgument(`invalid digit ${digit} in base ${radix}`)
      return value * radix + digit
    }, 0n),
  )
}

function integerText(value: Term, base: Term = 10): string {
  if (!isInteger(value)) return badArgument(':erlang', 'integer_to_binary', [value], '1st argument: not an integer')
  if (typeof base !== 'number' || base < 2 || base > 36) {
    return badArgument(':erlang', 'integer_to_binary', [value, base], '2nd argument: not an integer in the range 2 through 36')
  }
  return value.toString(base).toUpperCase()
}

function toCharlist(value: Term, base: Term = 10): Term {
  return listFrom([...integerText(value, base)].map((digit) => digit.charCodeAt(0)))
}

/** `{integer, rest}` for a text that begins with one, else `:error`. */
function parse(text: Term, base: Term = 10): Term {
  const args = [text, base]
  if (typeof base !== 'number' || base < 2 || base > 36) return raiseArgument(`invalid base ${inspect(base)}`)
  if (typeof text !== 'string') return functionClause('Integer', 'parse', args)
  const letters = base <= 10 ? `0-${base - 1}` : `0-9a-${String.fromCharCode(86 + base)}`
  const found = new RegExp(`^([+-]?)([${letters}]+)`, 'i').exec(text)
  if (found === null) return atom('error')
  const [whole, sign, number = ''] = found
  const value = [...number.toLowerCase()].reduce((sum, digit) => sum * BigInt(base) + BigInt(Number.parseInt(digit, 36)), 0n)
  return tuple(integer(sign === '-' ? -value : value), text.slice(whole.length))
}

/** `is_odd/1` and `is_even/1` are macros that guards may use: `Bitwise.band(n, 1) == 1`. */
function parity(expected: number): (env: unknown, value: Term) => Effect<Term> {
  const remote = (module: string, name: string, args: readonly Term[]): Term =>
    tuple(tuple(atom('.'), list(), list(atom(module), atom(name))), list(), listFrom(args))
  // biome-ignore lint/correctness/useYield: an effect that asks for nothing
  return function* (_env, value) {
    const isWhole = remote('erlang', 'is_integer', [value])
    const bit = remote('erlang', '==', [remote('erlang', 'band', [value, 1]), expected])
    return remote('Elixir.Kernel', 'and', [isWhole, bit])
  }
}

/** `Integer` */
export const integerModule: NativeModule = {
  name: 'Integer',
  macros: { 'is_odd/1': parity(1), 'is_even/1': parity(0) },
  functions: {
    'floor_div/2': pure(floorDiv),
    'ceil_div/2': pure(ceilDiv),
    'mod/2': pure(mod),
    'pow/2': pure(pow),
    'gcd/2': pure(gcd),
    'extended_gcd/2': pure(extendedGcd),
    'digits/1': pure((value: Term) => digits(value)),
    'digits/2': pure(digits),
    'undigits/1': pure((items: Term) => undigits(items)),
    'undigits/2': pure(undigits),
    'to_string/1': pure((value: Term) => integerText(value)),
    'to_string/2': pure(integerText),
    'to_charlist/1': pure((value: Term) => toCharlist(value)),
    'to_charlist/2': pure(toCharlist),
    'parse/1': pure((text: Term) => parse(text)),
    'parse/2': pure(parse),
  },
}
