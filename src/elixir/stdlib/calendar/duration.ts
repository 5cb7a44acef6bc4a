import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { toText } from '#elixir/stdlib/protocols/string-chars.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { keywordGet, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import { type DurationParts, parseDuration, scaled, ZERO } from './parse-duration.ts'
import { type Result, resultTerm, unwrap } from './results.ts'

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'microsecond'] as const
type Unit = (typeof UNITS)[number]

/** `%Duration{}` */
function durationTerm(parts: DurationParts): ElixirMap {
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

function fromIso(text: Term): Result<DurationParts> {
  return typeof text === 'string' ? parseDuration(text) : functionClause('Duration', 'from_iso8601', [text])
}

function fromIsoBang(text: Term): Term {
  return durationTerm(unwrap(fromIso(text), (reason) => raiseArgument(`failed to parse duration ${inspect(text)}. reason: ${reason}`)))
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

/** `1a 2mo 3h`: each unit that is not zero, with its name or the one that the options give it. */
function* writtenOut(value: Term, options: Term): Effect<Term> {
  const parts = durationArgument('to_string', value)
  const names = keywordGet(options, 'units') ?? EMPTY_LIST
  const named = (unit: string) => keywordGet(names, unit) ?? SHORT_NAMES[unit] ?? ''
  const shown = UNITS.filter((unit) => unit !== 'microsecond' && unit !== 'second' && parts[unit] !== 0).map((unit) => ({
    amount: String(parts[unit]),
    name: named(unit),
  }))
  const seconds = secondText(parts).replace(/S$/, '')
  if (seconds !== '' || shown.length === 0) shown.push({ amount: seconds === '' ? '0' : seconds, name: named('second') })
  const texts: string[] = []
  for (const { amount, name } of shown) texts.push(`${amount}${yield* toText(name)}`)
  return texts.join(yield* toText(keywordGet(options, 'separator') ?? ' '))
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
    'from_iso8601/1': pure((text: Term) => resultTerm(fromIso(text), durationTerm)),
    'from_iso8601!/1': pure(fromIsoBang),
    'to_iso8601/1': pure((value: Term) => toIso(durationArgument('to_iso8601', value))),
    'to_string/1': effect((value: Term) => writtenOut(value, EMPTY_LIST)),
    'to_string/2': effect(writtenOut),
  },
}
