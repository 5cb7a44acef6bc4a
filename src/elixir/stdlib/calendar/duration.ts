import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { keywordPairs } from '#terms/keyword.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'

/** A duration by unit; `precision` is that of its microseconds. */
export interface DurationParts {
  readonly year: number
  readonly month: number
  readonly week: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly microsecond: number
  readonly precision: number
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'microsecond'] as const
type Unit = (typeof UNITS)[number]

const ZERO: DurationParts = { year: 0, month: 0, week: 0, day: 0, hour: 0, minute: 0, second: 0, microsecond: 0, precision: 0 }

/** `%Duration{}` */
export function durationTerm(parts: DurationParts): ElixirMap {
  const { microsecond, precision, ...whole } = parts
  return struct(moduleAtom('Duration'), { ...whole, microsecond: tuple(microsecond, precision) })
}

/** The parts of a `%Duration{}` or of a keyword list of units; `allowed` names the units that the caller can shift by. */
export function durationParts(value: Term, allowed: readonly Unit[] = UNITS): DurationParts {
  if (isStruct(value, 'Duration')) return checked(ofStruct(value), allowed)
  const pairs = keywordPairs(value) ?? raiseArgument(`expected a keyword list or a Duration, got: ${inspect(value)}`)
  const parts: Record<keyof DurationParts, number> = { ...ZERO }
  for (const [name, amount] of pairs) {
    if (!UNITS.includes(name as Unit)) return raiseArgument(`unknown unit :${name}. Expected ${listed(allowed)}`)
    if (!allowed.includes(name as Unit)) return raiseArgument(`unsupported unit :${name}. Expected ${listed(allowed)}`)
    setUnit(parts, name as Unit, amount)
  }
  return parts
}

function setUnit(parts: Record<keyof DurationParts, number>, unit: Unit, amount: Term): void {
  if (unit === 'microsecond') {
    if (!isTuple(amount, 2) || !amount.items.every(isInteger)) {
      raiseArgument(
        `unsupported value ${inspect(amount)} for :microsecond. Expected a tuple {ms, precision} where precision is an integer from 0 to 6`,
      )
    }
    parts.microsecond = Number((amount as Tuple).items[0])
    parts.precision = Number((amount as Tuple).items[1])
  } else if (isInteger(amount)) parts[unit] = Number(amount)
  else raiseArgument(`unsupported value ${inspect(amount)} for :${unit}. Expected an integer`)
}

function ofStruct(value: ElixirMap): DurationParts {
  const [microsecond = 0, precision = 0] = (field(value, 'microsecond') as Tuple).items as readonly number[]
  const whole = UNITS.filter((unit) => unit !== 'microsecond').map((unit) => [unit, Number(field(value, unit))] as const)
  return { ...ZERO, ...Object.fromEntries(whole), microsecond, precision }
}

function checked(parts: DurationParts, allowed: readonly Unit[]): DurationParts {
  const wrong = UNITS.find((unit) => parts[unit] !== 0 && !allowed.includes(unit))
  return wrong === undefined ? parts : raiseArgument(`unsupported unit :${wrong}. Expected ${listed(allowed)}`)
}

function listed(units: readonly Unit[]): string {
  return units.map((unit) => `:${unit}`).join(', ')
}

function combine(a: DurationParts, b: DurationParts, sign: 1 | -1): DurationParts {
  const sum = Object.fromEntries(UNITS.map((unit) => [unit, a[unit] + sign * b[unit]]))
  return { ...ZERO, ...sum, precision: Math.max(a.precision, b.precision) }
}

function scaled(parts: DurationParts, factor: number): DurationParts {
  const product = Object.fromEntries(UNITS.map((unit) => [unit, parts[unit] * factor]))
  return { ...ZERO, ...product, precision: parts.precision }
}

const ISO =
  /^([+-])?P(?=.)(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(?:T(?=.)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+)(?:[.,](\d{1,6})\d*)?S)?)?$/

function parseIso(text: string): DurationParts | undefined {
  const found = ISO.exec(text)
  if (found === null) return undefined
  const [year, month, week, day, hour, minute, second] = found.slice(2, 9).map((digits) => Number(digits ?? 0)) as number[]
  const fraction = found[9] ?? ''
  const negative = found[8]?.startsWith('-') === true
  const microsecond = Number(fraction.padEnd(6, '0')) * (negative ? -1 : 1)
  const parts = { year, month, week, day, hour, minute, second, microsecond, precision: fraction.length } as DurationParts
  return found[1] === '-' ? scaled(parts, -1) : parts
}

function toIso(parts: DurationParts): string {
  const date = `${unitText(parts.year, 'Y')}${unitText(parts.month, 'M')}${unitText(parts.week, 'W')}${unitText(parts.day, 'D')}`
  const time = `${unitText(parts.hour, 'H')}${unitText(parts.minute, 'M')}${secondText(parts)}`
  return date === '' && time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`
}

function unitText(value: number, letter: string): string {
  return value === 0 ? '' : `${value}${letter}`
}

function secondText({ second, microsecond, precision }: DurationParts): string {
  if (second === 0 && microsecond === 0) return ''
  if (precision === 0) return `${second}S`
  const total = second * 1_000_000 + microsecond
  const sign = total < 0 ? '-' : ''
  const digits = String(Math.abs(total) % 1_000_000)
    .padStart(6, '0')
    .slice(0, precision)
  return `${sign}${Math.floor(Math.abs(total) / 1_000_000)}.${digits}S`
}

function durationArgument(name: string, value: Term): DurationParts {
  return isStruct(value, 'Duration') ? ofStruct(value) : functionClause('Duration', name, [value])
}

function fromIso(text: Term): Term {
  if (typeof text !== 'string') return functionClause('Duration', 'from_iso8601', [text])
  const parts = parseIso(text)
  return parts === undefined ? tuple(atom('error'), atom('invalid_duration')) : tuple(atom('ok'), durationTerm(parts))
}

function fromIsoBang(text: Term): Term {
  const parts = typeof text === 'string' ? parseIso(text) : functionClause('Duration', 'from_iso8601', [text])
  if (parts === undefined) return raiseArgument(`failed to parse duration ${inspect(text)}. reason: :invalid_duration`)
  return durationTerm(parts)
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  year: 'a',
  month: 'mo',
  week: 'wk',
  day: 'd',
  hour: 'h',
  minute: 'min',
  second: 's',
}

/** `1a 2mo 3h`: the short form of `Duration.to_string/1`. */
function toText(parts: DurationParts): string {
  const whole = UNITS.filter((unit) => unit !== 'microsecond' && unit !== 'second' && parts[unit] !== 0).map(
    (unit) => `${parts[unit]}${SHORT_NAMES[unit]}`,
  )
  const seconds = secondText(parts)
  if (seconds !== '') whole.push(seconds.replace(/S$/, 's'))
  return whole.length === 0 ? '0s' : whole.join(' ')
}

/** `Duration` */
export const durationModule: NativeModule = {
  name: 'Duration',
  struct: { year: 0, month: 0, week: 0, day: 0, hour: 0, minute: 0, second: 0, microsecond: tuple(0, 0) },
  functions: {
    'new!/1': pure((units: Term) => durationTerm(durationParts(units))),
    'add/2': pure((a: Term, b: Term) => durationTerm(combine(durationArgument('add', a), durationArgument('add', b), 1))),
    'subtract/2': pure((a: Term, b: Term) => durationTerm(combine(durationArgument('subtract', a), durationArgument('subtract', b), -1))),
    'multiply/2': pure((a: Term, factor: Term) => durationTerm(scaled(durationArgument('multiply', a), Number(factor)))),
    'negate/1': pure((a: Term) => durationTerm(scaled(durationArgument('negate', a), -1))),
    'from_iso8601/1': pure(fromIso),
    'from_iso8601!/1': pure(fromIsoBang),
    'to_iso8601/1': pure((value: Term) => toIso(durationArgument('to_iso8601', value))),
    'to_string/1': pure((value: Term) => toText(durationArgument('to_string', value))),
  },
}
