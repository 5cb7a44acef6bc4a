import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, type List, listItems } from '#terms/list.ts'
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
  return isList(value) ? unitsTimeout(value) : raiseArgument(`expected a timeout, got: ${inspect(value)}`)
}

function unitsTimeout(units: List): Term {
  let total = 0
  for (const pair of listItems(units) ?? []) {
    const [unit, count] = isTuple(pair, 2) ? pair.items : []
    const milliseconds = unit instanceof Atom ? MILLISECONDS[unit.name] : undefined
    if (milliseconds === undefined || typeof count !== 'number') return raiseArgument(`timeout component ${inspect(pair)} is not supported`)
    total += milliseconds * count
  }
  return total
}

function durationTimeout(duration: ElixirMap): Term {
  if (field(duration, 'year') !== 0 || field(duration, 'month') !== 0) {
    return raiseArgument('duration with a non-zero year or month cannot be reliably converted to timeouts')
  }
  const whole = ['week', 'day', 'hour', 'minute', 'second'].reduce(
    (sum, unit) => sum + (field(duration, unit) as number) * (MILLISECONDS[unit] as number),
    0,
  )
  const microsecond = field(duration, 'microsecond')
  return whole + (microsecond instanceof Tuple ? Math.trunc((microsecond.items[0] as number) / 1000) : 0)
}
