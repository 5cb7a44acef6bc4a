import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'

/** Microseconds of each unit longer than one. */
const MICROSECONDS: Readonly<Record<string, bigint>> = {
  day: 86_400_000_000n,
  hour: 3_600_000_000n,
  minute: 60_000_000n,
  second: 1_000_000n,
  millisecond: 1000n,
  microsecond: 1n,
}

/** The digits of a fraction that an amount of this unit can have. */
const PRECISIONS: Readonly<Record<string, number>> = { millisecond: 3, microsecond: 6, nanosecond: 6 }

const SECOND = atom('second')

/** An amount of time in exact microseconds, with the precision that its unit brings along. */
export interface Amount {
  readonly microseconds: bigint
  readonly precision: number
}

/** So many of a unit. Raises ArgumentError for an unknown unit, and for `:day` unless `days` is true. */
export function amountOf(count: Term, unit: Term, days: boolean): Amount {
  if (!isInteger(count)) return raise('ArithmeticError', { message: 'bad argument in arithmetic expression' })
  const number = BigInt(count)
  if (typeof unit === 'number' && unit > 0)
    return { microseconds: floorDivide(number * 1_000_000n, BigInt(unit)), precision: partsPrecision(unit) }
  const name = unit instanceof Atom ? unit.name : ''
  if (name === 'nanosecond') return { microseconds: floorDivide(number, 1000n), precision: 6 }
  const size = name === 'day' && !days ? undefined : MICROSECONDS[name]
  if (size === undefined) return unsupportedUnit(unit, days)
  return { microseconds: number * size, precision: PRECISIONS[name] ?? 0 }
}

function partsPrecision(partsPerSecond: number): number {
  return Math.min(6, Math.ceil(Math.log10(partsPerSecond)))
}

/** How many whole units so many microseconds are, toward zero. */
export function inUnit(microseconds: bigint, unit: Term, days: boolean): bigint {
  if (typeof unit === 'number' && unit > 0) return floorDivide(microseconds * BigInt(unit), 1_000_000n)
  const name = unit instanceof Atom ? unit.name : ''
  if (name === 'nanosecond') return microseconds * 1000n
  const size = name === 'day' && !days ? undefined : MICROSECONDS[name]
  if (size === undefined) return unsupportedUnit(unit, days)
  return name === 'day' || name === 'hour' || name === 'minute' ? microseconds / size : floorDivide(microseconds, size)
}

/** How many units lie between two moments: each is counted in the unit first, longer ones than a second by their seconds. */
export function difference(left: bigint, right: bigint, unit: Term, days: boolean): bigint {
  const name = unit instanceof Atom ? unit.name : ''
  if (name !== 'hour' && name !== 'minute' && (name !== 'day' || !days)) return inUnit(left, unit, days) - inUnit(right, unit, days)
  const seconds = inUnit(left, SECOND, days) - inUnit(right, SECOND, days)
  return seconds / ((MICROSECONDS[name] as bigint) / 1_000_000n)
}

const SYSTEM_UNITS = new Set(['second', 'millisecond', 'microsecond', 'nanosecond'])

/** A unit that `System.convert_time_unit/3` knows; raises ArgumentError for another one. */
export function systemUnit(unit: Term): Term {
  if ((unit instanceof Atom && SYSTEM_UNITS.has(unit.name)) || (typeof unit === 'number' && unit > 0)) return unit
  return raiseArgument(
    `unsupported time unit. Expected :second, :millisecond, :microsecond, :nanosecond, or a positive integer, got ${inspect(unit)}`,
  )
}

/** The quotient rounded down, where `/` of bigints rounds towards zero. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

function unsupportedUnit(unit: Term, days: boolean): never {
  const units = [...(days ? ['day'] : []), 'hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond']
  return raiseArgument(
    `unsupported time unit. Expected ${units.map((name) => `:${name}`).join(', ')}, or a positive integer, got ${inspect(unit)}`,
  )
}

/** How many digits of a fraction `truncate` leaves; undefined for no unit of it. */
export function truncation(unit: Term): number | undefined {
  return unit instanceof Atom ? { second: 0, millisecond: 3, microsecond: 6 }[unit.name] : undefined
}
