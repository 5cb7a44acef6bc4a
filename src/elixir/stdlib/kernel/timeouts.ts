import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, isList, type List, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'

const MILLISECONDS: Readonly<Record<string, number>> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
}

/** `to_timeout/1`: milliseconds of a number, `:infinity`, a keyword list of units, or a Duration. */
export function toTimeout(value: Term): Term {
  if (typeof value === 'number' && value >= 0) return value
  if (value instanceof Atom && value.name === 'infinity') return value
  if (isStruct(value, 'Duration')) return durationTimeout(value)
  return isList(value) && value !== EMPTY_LIST ? unitsTimeout(value) : functionClause('Kernel', 'to_timeout', [value])
}

function unitsTimeout(units: List): Term {
  let total = 0
  const seen = new Set<Term>()
  for (const pair of listItems(units) ?? []) {
    if (!isTuple(pair, 2)) return functionClause('Kernel', '-to_timeout/1-fun-0-', [pair, total])
    const [unit, count] = pair.items as [Term, Term]
    if (seen.has(unit)) return raiseArgument(`timeout component ${inspect(unit)} is duplicated`)
    seen.add(unit)
    total += componentTimeout(unit, count)
  }
  return total
}

function componentTimeout(unit: Term, count: Term): number {
  const milliseconds = unit instanceof Atom ? MILLISECONDS[unit.name] : undefined
  if (milliseconds === undefined) {
    const valid = Object.keys(MILLISECONDS).map((name) => `:${name}`)
    return raiseArgument(`timeout component ${inspect(unit)} is not a valid timeout component, valid values are: ${valid.join(', ')}`)
  }
  if (typeof count !== 'number' || count < 0)
    return raiseArgument(`timeout component ${inspect(unit)} must be a non-negative integer, got: ${inspect(count)}`)
  return milliseconds * count
}

function durationTimeout(duration: ElixirMap): Term {
  const unreliable = ['year', 'month'].find((unit) => field(duration, unit) !== 0)
  if (unreliable !== undefined) return raiseArgument(`duration with a non-zero ${unreliable} cannot be reliably converted to timeouts`)
  const whole = ['week', 'day', 'hour', 'minute', 'second'].reduce(
    (sum, unit) => sum + (field(duration, unit) as number) * (MILLISECONDS[unit] as number),
    0,
  )
  const microsecond = field(duration, 'microsecond')
  return whole + (microsecond instanceof Tuple ? Math.trunc((microsecond.items[0] as number) / 1000) : 0)
}
