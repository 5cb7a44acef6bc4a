import { Float } from '#terms/float.ts'
import { integer, isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { argumentFault, arithmeticFault } from './fault.ts'

type Operator = '+' | '-' | '*'

/** The slow path of `a + b`, `a - b`, `a * b`: big integers and floats. */
function combine(operator: Operator, a: Term, b: Term): Term {
  if (isInteger(a) && isInteger(b)) return integer(combineIntegers(operator, BigInt(a), BigInt(b)))
  return finite(combineFloats(operator, toFloat(operator, a, a, b), toFloat(operator, b, a, b)), operator, a, b)
}

function combineIntegers(operator: Operator, a: bigint, b: bigint): bigint {
  if (operator === '+') return a + b
  return operator === '-' ? a - b : a * b
}

function combineFloats(operator: Operator, a: number, b: number): number {
  if (operator === '+') return a + b
  return operator === '-' ? a - b : a * b
}

function toFloat(operator: string, value: Term, a: Term, b: Term): number {
  if (value instanceof Float) return value.value
  if (!isInteger(value)) return arithmeticFault(operator, [a, b])
  const number = Number(value)
  return Number.isFinite(number) ? number : arithmeticFault(operator, [a, b])
}

function finite(value: number, operator: string, a: Term, b: Term): Float {
  return Number.isFinite(value) ? new Float(value) : arithmeticFault(operator, [a, b])
}

/** `a + b` */
export function add(a: Term, b: Term): Term {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  return combine('+', a, b)
}

/** `a - b` */
export function subtract(a: Term, b: Term): Term {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (Number.isSafeInteger(difference)) return difference
  }
  return combine('-', a, b)
}

/** `a * b` */
export function multiply(a: Term, b: Term): Term {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    // `+ 0` turns JavaScript's -0 into the integer 0
    if (Number.isSafeInteger(product)) return product + 0
  }
  return combine('*', a, b)
}

/** `a / b`, always a float. */
export function divide(a: Term, b: Term): Term {
  const divisor = toFloat('/', b, a, b)
  const dividend = toFloat('/', a, a, b)
  return divisor === 0 ? arithmeticFault('/', [a, b]) : finite(dividend / divisor, '/', a, b)
}

/** `div(a, b)`, towards zero. */
export function integerDivide(a: Term, b: Term): Term {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return Math.trunc(a / b) + 0
  if (!isInteger(a) || !isInteger(b) || b === 0) return arithmeticFault('div', [a, b])
  return integer(BigInt(a) / BigInt(b))
}

/** `rem(a, b)`, with the sign of `a`. */
export function remainder(a: Term, b: Term): Term {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return (a % b) + 0
  if (!isInteger(a) || !isInteger(b) || b === 0) return arithmeticFault('rem', [a, b])
  return integer(BigInt(a) % BigInt(b))
}

/** `-a` */
export function negate(a: Term): Term {
  if (typeof a === 'number') return 0 - a
  if (typeof a === 'bigint') return integer(-a)
  return a instanceof Float ? new Float(-a.value) : arithmeticFault('-', [a])
}

/** `+a` */
export function plus(a: Term): Term {
  return isInteger(a) || a instanceof Float ? a : arithmeticFault('+', [a])
}

/** `abs(a)` */
export function absolute(a: Term): Term {
  if (isInteger(a)) return a < 0 ? negate(a) : a
  return a instanceof Float ? new Float(Math.abs(a.value)) : argumentFault('abs', [a], '1st argument: not a number')
}

/** `round`, `trunc`, `floor`, `ceil`: the integer of a number. */
export function toInteger(name: 'round' | 'trunc' | 'floor' | 'ceil', a: Term): Term {
  if (isInteger(a)) return a
  if (!(a instanceof Float)) return argumentFault(name, [a], '1st argument: not a number')
  const whole = roundings[name](a.value)
  return integer(BigInt(whole))
}

const roundings = {
  round: (value: number) => Math.sign(value) * Math.round(Math.abs(value)),
  trunc: Math.trunc,
  floor: Math.floor,
  ceil: Math.ceil,
}
