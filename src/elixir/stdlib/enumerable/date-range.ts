import { atom, moduleAtom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { keep } from '#terms/size-limit.ts'
import { field, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

const DAY = 86_400_000

/** The dates of a `Date.Range`, from the first to the last by its step. */
export function dateRangeItems(range: ElixirMap): readonly Term[] {
  const first = dayNumber(field(range, 'first') as ElixirMap)
  const last = dayNumber(field(range, 'last') as ElixirMap)
  const step = mapGet(range, atom('step')) as number
  const items: Term[] = []
  for (let day = first; step > 0 ? day <= last : day >= last; day += step) keep(items, dateOf(day))
  return items
}

function dayNumber(date: ElixirMap): number {
  const time = new Date(0)
  time.setUTCFullYear(field(date, 'year') as number, (field(date, 'month') as number) - 1, field(date, 'day') as number)
  return time.getTime() / DAY
}

function dateOf(day: number): Term {
  const time = new Date(day * DAY)
  return struct(moduleAtom('Date'), {
    calendar: moduleAtom('Calendar.ISO'),
    day: time.getUTCDate(),
    month: time.getUTCMonth() + 1,
    year: time.getUTCFullYear(),
  })
}
